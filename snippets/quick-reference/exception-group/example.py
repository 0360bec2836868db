"""Several failures at once: sorted by kind, through nested groups."""

import asyncio
from collections.abc import Coroutine
from typing import cast


async def fail(error: Exception) -> None:
    await asyncio.sleep(0)
    raise error


async def check_all(
    what: str, *checks: Coroutine[None, None, None]
) -> None:
    results = await asyncio.gather(*checks, return_exceptions=True)
    errors = [error for error in results if isinstance(error, Exception)]
    if errors:
        raise ExceptionGroup(f"bad {what}", errors)


def flatten(error: Exception) -> list[Exception]:
    if not isinstance(error, ExceptionGroup):
        return [error]
    group = cast("ExceptionGroup[Exception]", error)
    return [leaf for inner in group.exceptions for leaf in flatten(inner)]


def show(heading: str, group: Exception) -> None:
    print(f"{heading}:", "; ".join(str(error) for error in flatten(group)))


async def main() -> None:
    postcode = fail(ValueError("postcode too short"))
    country = fail(LookupError("no country XX"))
    address = check_all("address", postcode, country)
    payment = fail(PermissionError("card refused"))
    items = fail(ValueError("no items"))
    try:
        try:
            await check_all("order", items, address, payment)
        except* ValueError as values:  # also those in the nested group
            show("values", values)
        except* LookupError as missing:
            show("not found", missing)
    except ExceptionGroup as rest:  # what no clause took, grouped as before
        show(f"{rest.message}, still open", rest)


if __name__ == "__main__":
    asyncio.run(main())
