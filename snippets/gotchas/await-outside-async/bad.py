"""Bad: await in a plain function is not even valid Python."""

import asyncio


async def fetch_total() -> int:
    await asyncio.sleep(0)  # the total would be fetched here
    return 42


def render_page() -> str:
    total = await fetch_total()
    return f"total: {total}"


print("this program never starts")
print(render_page())
