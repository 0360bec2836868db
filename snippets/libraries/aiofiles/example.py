"""Files are read and written with await, while threads do the work."""

import asyncio
from pathlib import Path

import aiofiles
import aiofiles.os
import aiofiles.tempfile


async def save(path: Path, totals: list[int]) -> None:
    part = path.with_suffix(".part")
    async with aiofiles.open(part, "w", encoding="utf-8") as file:
        await file.write("".join(f"{total}\n" for total in totals))
    await aiofiles.os.replace(part, path)  # nobody sees half a file


async def add_up(path: Path) -> int:
    async with aiofiles.open(path, encoding="utf-8") as file:
        return sum([int(line) async for line in file])


async def main() -> None:
    async with aiofiles.tempfile.TemporaryDirectory() as folder:
        monday, friday = Path(folder, "monday"), Path(folder, "friday")
        await asyncio.gather(save(monday, [40, 25]), save(friday, [60]))
        print("files:", *sorted(await aiofiles.os.listdir(folder)))
        sums = await asyncio.gather(add_up(monday), add_up(friday))
        print("sums:", *sums)
        size = (await aiofiles.os.stat(monday)).st_size
        print("size:", size)
    try:
        async with aiofiles.open(monday) as file:
            await file.read()
    except FileNotFoundError:
        print("gone with its folder")


if __name__ == "__main__":
    asyncio.run(main())
