"""Puts the request's id into each log line, with no parameter for it."""

import asyncio
import logging
import sys
from contextvars import ContextVar

request_id: ContextVar[str] = ContextVar("request_id", default="-")
log = logging.getLogger("shop")


class RequestFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return f"[{request_id.get()}] {super().format(record)}"


async def load_cart(user: str) -> None:
    await asyncio.sleep(0)  # the database would be awaited here
    log.info("loaded the cart of %s", user)


async def handle(request: str, user: str) -> None:
    request_id.set(request)  # for this task, and those it starts
    log.info("request began")
    await load_cart(user)
    log.info("request ended")


async def main() -> None:
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(RequestFormatter("%(levelname)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])

    await asyncio.gather(handle("a1", "ann"), handle("b2", "bob"))
    log.info("server stopped")


if __name__ == "__main__":
    asyncio.run(main())
