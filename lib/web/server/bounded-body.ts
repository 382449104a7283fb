/** The body, or null as soon as it is longer than allowed; the rest is not read. */
export async function boundedBytes(request: Request, maxBytes: number): Promise<Buffer | null> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return null
  if (!request.body) return Buffer.alloc(0)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

export const boundedText = async (request: Request, maxBytes: number): Promise<string | null> =>
  (await boundedBytes(request, maxBytes))?.toString('utf8') ?? null
