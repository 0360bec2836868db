"""An event bus calls all handlers of an event and survives their errors."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

E = TypeVar("E")
Handler = Callable[[E], Awaitable[None]]


class EventBus:
    def __init__(self) -> None:
        self._handlers: dict[type, list[Handler[Any]]] = defaultdict(list)

    def subscribe(
        self, kind: type[E], handler: Handler[E]
    ) -> Callable[[], None]:
        self._handlers[kind].append(handler)
        return lambda: self._handlers[kind].remove(handler)

    async def publish(self, event: object) -> list[BaseException]:
        calls = [handler(event) for handler in self._handlers[type(event)]]
        results = await asyncio.gather(*calls, return_exceptions=True)
        return [error for error in results if error is not None]


@dataclass(frozen=True)
class OrderPaid:
    order: int


async def reserve_stock(event: OrderPaid) -> None:
    await asyncio.sleep(0)  # the database would be awaited here
    print("stock: reserved for order", event.order)


async def send_receipt(_: OrderPaid) -> None:
    await asyncio.sleep(0)
    raise ConnectionError("mail server hung up")


async def main() -> None:
    bus = EventBus()
    unsubscribe = bus.subscribe(OrderPaid, send_receipt)
    bus.subscribe(OrderPaid, reserve_stock)
    for error in await bus.publish(OrderPaid(7)):
        print("failed:", error)
    unsubscribe()
    print("failures:", len(await bus.publish(OrderPaid(8))))


if __name__ == "__main__":
    asyncio.run(main())
