// A saga undoes the steps already taken, last first, when one fails.
import { setImmediate as turn } from 'node:timers/promises';

async function step(text: string): Promise<void> {
  await turn(); // the service would be awaited here
  console.log(text);
}

async function chargeCard(amount: number): Promise<void> {
  if (amount > 500) throw new Error('card refused');
  await step('charged the card');
}

async function bookTrip(amount: number): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    await step('booked the flight');
    undo.push(() => step('cancelled the flight'));
    await step('booked the hotel');
    undo.push(() => step('cancelled the hotel'));
    await chargeCard(amount);
  } catch (error) {
    for (const action of undo.toReversed()) await action().catch(report);
    throw error; // the caller still learns why
  }
}

function report(error: Error): void {
  console.log('could not undo:', error.message);
}

for (const amount of [400, 600]) {
  try {
    await bookTrip(amount);
    console.log('trip booked');
  } catch (error) {
    console.log('no trip:', (error as Error).message);
  }
}
