// Ask over UDP: datagrams get lost, so ask again until one is answered.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';

let seen = 0;

const shop = createSocket('udp4').bind(0, '127.0.0.1');
shop.on('message', (data, from) => {
  seen += 1;
  const item = data.toString();
  if (seen === 1) console.log('lost on the way:', item);
  else shop.send(`${item} costs 3`, from.port, from.address);
});
await once(shop, 'listening');

const customer = createSocket('udp4');
customer.connect(shop.address().port, '127.0.0.1');
await once(customer, 'connect');

/** Sends one datagram and waits for one, for a while. */
async function ask(item: string): Promise<string | undefined> {
  customer.send(item);
  const signal = AbortSignal.timeout(200);
  try {
    const answers = await once(customer, 'message', { signal });
    return String(answers[0]);
  } catch (error) {
    if ((error as Error).name !== 'AbortError') throw error;
    return undefined;
  }
}

let tries = 0;
let answer: string | undefined;
while (answer === undefined && tries < 5) {
  answer = await ask('apple');
  tries += 1;
}
console.log('answer:', answer ?? 'none');
console.log('asked again:', tries > 1 ? 'yes' : 'no');
customer.close();
shop.close();
