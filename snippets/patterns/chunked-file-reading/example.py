"""Reads a large file in pieces, while the event loop stays free."""

import asyncio
import hashlib
import tempfile
from pathlib import Path

PIECE = 64 * 1024


async def checksum(path: Path) -> str:
    digest = hashlib.sha256()
    size = largest = 0
    # Every call that touches the disk runs in a thread.
    file = await asyncio.to_thread(path.open, "rb")
    try:
        while piece := await asyncio.to_thread(file.read, PIECE):
            digest.update(piece)
            size += len(piece)
            largest = max(largest, len(piece))
    finally:
        await asyncio.to_thread(file.close)
    print("read", size, "bytes, at most", largest, "at once")
    return digest.hexdigest()


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.csv"
        path.write_bytes(b"pens;12\n" * 50_000)
        print("sha256:", (await checksum(path))[:16])


if __name__ == "__main__":
    asyncio.run(main())
