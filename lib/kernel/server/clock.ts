/** The instant at which a border lets somebody in. Everything further in gets it as an argument. */
export function currentTime(): Date {
  const fixed = process.env.NODE_ENV === 'test' ? process.env.TEST_NOW : undefined
  return fixed ? new Date(fixed) : new Date()
}
