import { expect, test } from 'vitest'
import { plainRequest } from './plain-request.ts'

const plain = 'GET /world?page=2 HTTP/1.1\r\nHost: news.example\r\n'

test('a plain request is read', () => {
  const bytes = `${plain}accept-encoding:gzip, br \r\nCookie: theme=dark\r\nConnection: Keep-Alive\r\nX-Other: ü\r\n\r\n`
  expect(plainRequest(bytes.replace('ü', 'u'))).toEqual({
    url: '/world?page=2',
    host: 'news.example',
    cookie: 'theme=dark',
    acceptEncoding: 'gzip, br',
  })
  expect(plainRequest(`${plain}\r\n`)).toMatchObject({ cookie: undefined, acceptEncoding: undefined })
})

test.each([
  ['part of a head', plain],
  ['a head and the beginning of another', `${plain}\r\nGET`],
  ['two heads', `${plain}\r\n${plain}\r\n`],
  ['a head and a body', `${plain}\r\nbody`],
  ['another method', `${plain.replace('GET', 'HEAD')}\r\n`],
  ['a method in lower case', `${plain.replace('GET', 'get')}\r\n`],
  ['another version', `${plain.replace('1.1', '1.0')}\r\n`],
  ['an absolute target', `${plain.replace('/world', 'http://news.example/world')}\r\n`],
  ['a target with a space', `${plain.replace('/world', '/wor ld')}\r\n`],
  ['a target with other letters', `${plain.replace('/world', '/wörld')}\r\n`],
  ['a very long target', `${plain.replace('/world', `/${'a'.repeat(2_001)}`)}\r\n`],
  ['no host', 'GET / HTTP/1.1\r\nAccept: */*\r\n\r\n'],
  ['two hosts', `${plain}host: news.example\r\n\r\n`],
  ['two headers of one name', `${plain}Cookie: a=b\r\nCookie: c=d\r\n\r\n`],
  ['an announced length', `${plain}Content-Length: 0\r\n\r\n`],
  ['chunks', `${plain}Transfer-Encoding: chunked\r\n\r\n`],
  ['chunks, with a space before the colon', `${plain}Transfer-Encoding : chunked\r\n\r\n`],
  ['chunks, folded', `${plain}X: y\r\n Transfer-Encoding: chunked\r\n\r\n`],
  ['an upgrade', `${plain}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`],
  ['a connection to be closed', `${plain}Connection: close\r\n\r\n`],
  ['a list of connection options', `${plain}Connection: keep-alive, upgrade\r\n\r\n`],
  ['an expectation', `${plain}Expect: 100-continue\r\n\r\n`],
  ['a page the reader may have', `${plain}If-None-Match: "x"\r\n\r\n`],
  ['a bare line feed', `${plain}X: y\nContent-Length: 5\r\n\r\n`],
  ['a bare carriage return', `${plain}X: y\rContent-Length: 5\r\n\r\n`],
  ['a control character', `${plain}X: \0\r\n\r\n`],
  ['a header without a name', `${plain}: x\r\n\r\n`],
  ['a line without a colon', `${plain}Content-Length\r\n\r\n`],
  ['an empty line first', `\r\n${plain}\r\n`],
  ['nothing', ''],
])('%s is left to Node', (_, bytes) => {
  expect(plainRequest(bytes)).toBeNull()
})
