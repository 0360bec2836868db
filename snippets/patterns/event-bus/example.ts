// An event bus calls all handlers of an event and survives their errors.
type Handler<Event> = (event: Event) => Promise<void>;

class EventBus<Events> {
  readonly #handlers = new Map<keyof Events, Handler<never>[]>();

  subscribe<K extends keyof Events>(
    name: K,
    handler: Handler<Events[K]>,
  ): () => void {
    this.#handlers.set(name, [...this.#list(name), handler]);
    return () => {
      const others = this.#list(name).filter((one) => one !== handler);
      this.#handlers.set(name, others);
    };
  }

  async publish<K extends keyof Events>(
    name: K,
    event: Events[K],
  ): Promise<Error[]> {
    const calls = this.#list(name).map(async (handler) => handler(event));
    const results = await Promise.allSettled(calls);
    return results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as Error] : [],
    );
  }

  #list<K extends keyof Events>(name: K): Handler<Events[K]>[] {
    return (this.#handlers.get(name) ?? []) as Handler<Events[K]>[];
  }
}

type Shop = { orderPaid: { order: number } };
const bus = new EventBus<Shop>();

const unsubscribe = bus.subscribe('orderPaid', async () => {
  throw new Error('mail server hung up');
});
bus.subscribe('orderPaid', async ({ order }) => {
  console.log('stock: reserved for order', order);
});
for (const error of await bus.publish('orderPaid', { order: 7 }))
  console.log('failed:', error.message);
unsubscribe();
const failures = await bus.publish('orderPaid', { order: 8 });
console.log('failures:', failures.length);
