import { createReadStream } from 'node:fs'
import { type CsvError, parse } from 'csv-parse'
import { Refusal } from '#lib/kernel/refusal.ts'

/** A record with the line of the file on which it begins, or why what begins there could not be read. */
export type CsvRecord = { line: number; cells: string[] } | { line: number; problem: string }

/** In bytes. A quotation mark that never closes must not take the memory of the machine with it. */
const largestRecord = 16_000_000

/**
 * The records of a CSV file (UTF-8, comma, any line end), one after another, without holding the file in memory.
 * A stray quotation mark inside of a cell is a letter like any other; a cell that never ends spoils the rest of the file.
 */
export async function* readCsv(path: string): AsyncGenerator<CsvRecord> {
  const read: CsvRecord[] = []
  let line = 1
  let failure: CsvError | null = null
  // Records are taken as they are parsed: the stream's own queue is thrown away when a later record is malformed.
  const parser = parse({
    bom: true,
    delimiter: ',',
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: largestRecord,
    on_record: (cells: string[], { lines }) => {
      read.push({ line, cells })
      line = lines + 1
      return null
    },
  })
  parser.on('error', (error: CsvError) => {
    failure = error
  })
  parser.resume()
  for await (const text of textOf(path)) {
    await new Promise<void>((resolve) => parser.write(text, () => resolve()))
    yield* read.splice(0)
    if (failure) break
  }
  if (!failure) await new Promise<void>((resolve) => parser.end(() => resolve()).once('error', () => resolve()))
  yield* read.splice(0)
  if (failure) yield { line, problem: sentences[(failure as CsvError).code] ?? (failure as CsvError).message }
}

const rest = 'Nothing from here on was read.'
const sentences: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: `A quotation mark opens a cell that never closes. ${rest}`,
  CSV_MAX_RECORD_SIZE: `This record is larger than 16 MB; a quotation mark may be missing. ${rest}`,
}

async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let bytes = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    yield decoded(() => decoder.decode(chunk, { stream: true }), bytes, chunk.length)
    bytes += chunk.length
  }
  yield decoded(() => decoder.decode(), bytes, 0)
}

function decoded(decode: () => string, from: number, length: number): string {
  try {
    return decode()
  } catch {
    const where = `between byte ${from} and byte ${from + length}`
    throw new Refusal('invalid', `The file is not UTF-8 ${where}. Save it as UTF-8 and import it again.`)
  }
}
