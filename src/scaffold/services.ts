import { EMBEDDED_POSTGRES } from './templates.ts';

/** A server that programs talk to, and how a demo starts it. */
export interface Service {
  /** Its name for people. */
  name: string;
  /** The variable by which the programs find it, and the address at which compose.yaml puts it. */
  variable: string;
  address: string;
  compose: string;
  /** The script that starts it without Docker, where a package brings the server along. */
  embedded?: { script: string; package: string; code: string };
}

/** The services that a demo knows how to start, by the name that entries give them. */
export const SERVICES: Readonly<Record<string, Service>> = {
  postgresql: {
    name: 'PostgreSQL',
    variable: 'DATABASE_URL',
    address: 'postgresql://postgres:postgres@127.0.0.1:5432/postgres',
    // Asked over TCP, since the server that only initialises the database answers on its socket.
    compose: `services:
  postgres:
    image: postgres:18-alpine
    environment:
      POSTGRES_PASSWORD: postgres
    ports:
      - "127.0.0.1:5432:5432"
    healthcheck:
      test: pg_isready --host 127.0.0.1 --username postgres
      interval: 1s
      retries: 60
`,
    embedded: {
      script: 'postgres',
      package: 'embedded-postgres',
      code: EMBEDDED_POSTGRES,
    },
  },
  redis: {
    name: 'Redis',
    variable: 'REDIS_URL',
    address: 'redis://127.0.0.1:6379',
    compose: `services:
  redis:
    image: redis:8-alpine
    ports:
      - "127.0.0.1:6379:6379"
    healthcheck:
      test: redis-cli ping
      interval: 1s
      retries: 60
`,
  },
};

/** The service of that name, or undefined for one of which nothing is known. */
export function findService(name: string | undefined): Service | undefined {
  return name !== undefined && Object.hasOwn(SERVICES, name) ? SERVICES[name] : undefined;
}

/** The lines of shell that start a service and say where it is. */
export function startService({ variable, address }: Service): string[] {
  return ['docker compose up --detach --wait', `export ${variable}=${address}`];
}
