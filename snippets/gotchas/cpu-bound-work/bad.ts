// Bad: async and Promise.all make computing neither parallel nor faster.
const LIMIT = 1_500_000; // a moment's work

async function countPrimes(limit: number): Promise<number> {
  let count = 0;
  for (let number = 2; number < limit; number += 1) {
    let divisor = 2;
    while (divisor * divisor <= number && number % divisor > 0)
      divisor += 1;
    if (divisor * divisor > number) count += 1;
  }
  return count;
}

let beats = 0;
const beating = setInterval(() => (beats += 1), 100);
const jobs = [countPrimes(LIMIT), countPrimes(LIMIT)];
console.log('counted:', (await Promise.all(jobs)).length, 'times');
console.log('heartbeats meanwhile:', beats > 0 ? 'some' : 'none');
clearInterval(beating);
