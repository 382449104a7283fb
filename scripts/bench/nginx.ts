import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { freePort } from '#testing/free-port.ts'
import { onCore, serverCore } from './cpu.ts'

export type Nginx = { address: string; pid: number; stop: () => Promise<void> }

/** One worker that serves the bytes at /page.html: the gzipped ones as they are, the plain ones to whoever wants those. */
export async function startNginx(gzipped: Buffer): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'))
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'page.html'), gunzipSync(gzipped))
  writeFileSync(join(folder, 'page.html.gz'), gzipped)
  const port = await freePort()
  const configuration = join(folder, 'nginx.conf')
  writeFileSync(configuration, conf(folder, port))
  const [program, ...args] = onCore(serverCore, ['nginx', '-c', configuration, '-p', folder])
  const child = spawn(program!, args, { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = `http://127.0.0.1:${port}/page.html`
  await answering(address)
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { address, pid: child.pid!, stop }
}

async function answering(address: string): Promise<void> {
  for (let attempt = 1; attempt <= 100; attempt++) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('nginx does not answer.')
}

const conf = (folder: string, port: number) => `
daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 512; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000;
  open_file_cache max=100; default_type text/html; types { text/html html; }
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; root ${folder}; gzip_static on; }
}
`
