// Callbacks run soon and in order, or after a time unless cancelled.

function send(mail: string): void {
  console.log('sent:', mail);
}

function placeOrder(): void {
  const reminder = setTimeout(send, 400, 'reminder to pay');
  setTimeout(send, 300, 'survey');
  setTimeout(send, 200, 'parcel on its way');
  setImmediate(() => {
    console.log('paid in time');
    clearTimeout(reminder);
  });
  queueMicrotask(() => send('receipt')); // behind every next tick
  process.nextTick(send, 'thank you');
  console.log('order placed');
}

// At the top level of an ES module, itself a microtask, the receipt would
// come before the thanks.
setImmediate(placeOrder);
