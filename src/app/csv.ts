import { BYTE_ORDER_MARK } from '../platform/csv.ts'

/** Sends lines as a download. */
export function csvResponse(name: string, lines: AsyncIterable<string>): Response {
  const encoder = new TextEncoder()
  const iterator = lines[Symbol.asyncIterator]()
  let first = true
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await iterator.next()
      if (done) return controller.close()
      controller.enqueue(encoder.encode(first ? `${BYTE_ORDER_MARK}${value}` : value))
      first = false
    },
    async cancel() {
      await iterator.return?.()
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  })
}
