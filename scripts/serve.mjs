/** A web server for one machine and one purpose: pages for a browser under our control. */
import { once } from 'node:events'
import { createServer } from 'node:http'

/**
 * @typedef {object} Answer
 * @property {string} body
 * @property {Readonly<Record<string, string>>} [headers]
 */

/**
 * Serves HTML on a free port of 127.0.0.1, nowhere else.
 *
 * @param {(url: URL) => Answer | undefined} answer Undefined is a 404.
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function serve(answer) {
  const server = createServer((request, response) => {
    const found = answer(new URL(request.url ?? '/', 'http://127.0.0.1'))
    response.writeHead(found ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...found?.headers,
    })
    response.end(found?.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
