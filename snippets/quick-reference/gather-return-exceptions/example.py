"""Wait for every call, failed or not, and look at each outcome."""

import asyncio

STATIONS = {"Oslo": 4, "Lisbon": 21}


async def measure(city: str) -> int:
    await asyncio.sleep(0)  # the station would be asked here
    if city not in STATIONS:
        raise LookupError("no such station")
    return STATIONS[city]


async def main() -> None:
    cities = ["Oslo", "Atlantis", "Lisbon"]
    jobs = [measure(city) for city in cities]
    results = await asyncio.gather(*jobs, return_exceptions=True)

    degrees: list[int] = []
    for city, result in zip(cities, results, strict=True):
        if isinstance(result, BaseException):  # a value like any other
            print(f"{city}: failed, {result}")
        else:
            print(f"{city}: {result} degrees")
            degrees.append(result)
    print(f"warmest of {len(degrees)}: {max(degrees)} degrees")


if __name__ == "__main__":
    asyncio.run(main())
