/**
 * Names as English-language wires print them, by gazetteer id, where the gazetteer prints the local or a longer one.
 * Each is among the gazetteer's own alternate names of that place.
 */
export const wireNames: Readonly<Record<number, string>> = {
  79415: 'Hodeida',
  98463: 'Sulaymaniyah',
  99454: 'Fallujah',
  99532: 'Basra',
  121801: 'Urmia',
  170017: 'Hama',
  172955: 'Raqqa',
  255683: 'Patras',
  261745: 'Heraklion',
  281102: 'Rafah',
  281124: 'Khan Younis',
  293918: 'Petah Tikva',
  360761: 'Mansoura',
  498817: 'St. Petersburg',
  501175: 'Rostov-on-Don',
  520555: 'Nizhny Novgorod',
  687700: 'Zaporizhzhia',
  700569: 'Mykolaiv',
  1282027: 'Malé',
  2028462: 'Ulaanbaatar',
  2081986: 'Palikir',
  2214846: 'Misrata',
  2510911: 'Seville',
  2624652: 'Aarhus',
  2657896: 'Zurich',
  2659811: 'Lucerne',
  2660646: 'Geneva',
  2711537: 'Gothenburg',
  2797656: 'Ghent',
  2800931: 'Bruges',
  2803138: 'Antwerp',
  2861650: 'Nuremberg',
  2886242: 'Cologne',
  2910831: 'Hanover',
  2925533: 'Frankfurt',
  3104499: 'Vitoria',
  3110044: 'San Sebastián',
  3523466: 'Matamoros',
  3526617: 'Xalapa',
  3533462: 'Acapulco',
  3576022: "St. John's",
  3579925: "St. George's",
  3703443: 'Panama City',
  3991164: 'Querétaro',
  3998655: 'León',
  5128581: 'New York',
  6077243: 'Montreal',
  6325494: 'Quebec City',
  6611854: 'Naypyidaw',
}

// Their languages are not written in Latin letters, so marks in a name are a scholar's transliteration, not spelling.
const romanised = new Set(
  'AE AF AM BD BG BH BT BY CN CY EG ER ET GE GR HK IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MK MM MN MO MV NP OM PK PS QA RU SA SD SY TH TJ TW UA YE'.split(
    ' ',
  ),
)

/** The name to print: marks that belong to the spelling stay (São Paulo), marks of a transliteration go (Ludhiāna). */
export function wireName(id: number, name: string, countryCode: string): string {
  const wired = wireNames[id]
  if (wired !== undefined) return wired
  if (!romanised.has(countryCode)) return name.normalize('NFC')
  const bare = name.normalize('NFD').replace(/[\p{M}ʻʼʾʿ‘]/gu, '')
  // Chinese romanisation parts syllables with an apostrophe (Xi’an); in the others it stands for a sound not printed.
  return (countryCode === 'CN' ? bare : bare.replace(/’/g, '')).normalize('NFC')
}
