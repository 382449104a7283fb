import { hash, parseOptions, verify } from '@node-rs/argon2'

// argon2id (the library's default kind) at the strength OWASP's password storage sheet asks for, or more.
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const longestPassword = 1_024

// Two keyboards may write one letter in two ways.
const prepared = (password: string) => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> => hash(prepared(password), strength)

let standIn: Promise<string> | undefined

/**
 * Whether the password fits. Without a hash (unknown account, nobody may sign in as it yet) the same work is done and
 * the answer is no, so that time tells nothing.
 */
export async function fitsPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  if (password.length > longestPassword) return false
  standIn ??= hashPassword('nobody has this password')
  const fits = await verify(passwordHash || (await standIn), prepared(password))
  return fits && Boolean(passwordHash)
}

/** Whether a hash was made with less than today's strength and should be made anew at the next sign-in. */
export function isOutdated(passwordHash: string): boolean {
  const { memoryCost, timeCost } = parseOptions(passwordHash)
  return memoryCost < strength.memoryCost || timeCost < strength.timeCost
}
