/** Runs once around all tests: what `provide` hands out here, `inject` gets in a test. */
import type { TestProject } from 'vitest/node';
import { startServices, type Services } from './services.ts';

declare module 'vitest' {
  interface ProvidedContext {
    services: Services;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { services, stop } = await startServices();
  project.provide('services', services);
  return stop;
}
