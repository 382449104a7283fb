// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the body's schema refuses
const controlCharacters = /[\u0000-\u001f\u007f]+/g

/** Words as one line of a block's own may hold them. */
export const plainWords = (text: string, max: number): string =>
  text.replace(controlCharacters, ' ').slice(0, max).toWellFormed()
