// A promise with resolvers is a result to come, settled once by its maker.
class Client {
  /** Its questions by number; the answers come back in any order. */
  readonly #open = new Map<number, PromiseWithResolvers<string>>();

  ask(number: number): Promise<string> {
    const answer = Promise.withResolvers<string>();
    this.#open.set(number, answer);
    return answer.promise;
  }

  onMessage(number: number, text: string): void {
    const answer = this.#open.get(number);
    this.#open.delete(number); // a promise cannot say that it is settled
    if (!answer) console.log(`answer ${number}: nobody waits for it`);
    else if (text) answer.resolve(text);
    else answer.reject(new Error('empty answer'));
  }
}

async function show(what: string, answer: Promise<string>): Promise<void> {
  try {
    console.log(`${what}: ${await answer}`);
  } catch (error) {
    console.log(`${what}: failed, ${(error as Error).message}`);
  }
}

const client = new Client();
const shown = ['price', 'stock', 'weight'].map((what, number) =>
  show(what, client.ask(number)),
);
client.onMessage(1, '14 pieces');
client.onMessage(0, '9.90');
client.onMessage(0, '8.80');
client.onMessage(2, '');
await Promise.all(shown);
