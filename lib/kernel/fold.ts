/** Letters that Unicode does not decompose, with what an English keyboard types instead. */
const plainLetters: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ə: 'a',
  ħ: 'h',
  ŋ: 'ng',
  ŧ: 't',
  ĸ: 'k',
  ɓ: 'b',
  ɖ: 'd',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ɛ: 'e',
  ɔ: 'o',
  ɣ: 'g',
  ƒ: 'f',
  ɨ: 'i',
  ʉ: 'u',
}

const plainLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu')

// Inherited: the marks that any script may carry; the vowel signs of Hindi or Thai are letters and stay. Apostrophes
// vanish instead of splitting a word: people type Xian for Xi’an and Ndjamena for N'Djamena.
const vanishing = /[\p{Script=Inherited}\p{Cf}'’‘‛ʻʼʽʾʿʹ`´′]/gu

/** Lower case without accents, ligatures, apostrophes and invisible characters; other punctuation and scripts stay. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(vanishing, '')
    .toLowerCase()
    .replace(plainLetter, (letter) => plainLetters[letter] ?? letter)
}

/** The folded words of a text in [a-z0-9], joined by single hyphens; empty when no such letter is left. */
export function hyphenate(text: string): string {
  return foldLetters(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
