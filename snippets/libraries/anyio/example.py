"""Cancel scopes: a deadline for a block, a clean-up that is spared."""

import anyio
from anyio import CancelScope, create_memory_object_stream
from anyio.lowlevel import checkpoint
from anyio.streams.memory import MemoryObjectSendStream


async def produce(stream: MemoryObjectSendStream[int]) -> None:
    async with stream:  # closing it ends the reader's loop
        for order in (1, 2, 3):
            await stream.send(order)  # waits while the buffer is full


async def upload(name: str) -> None:
    try:
        await anyio.sleep_forever()  # a server that never answers
    finally:
        with CancelScope(shield=True):  # without it: cancelled at once
            await checkpoint()
            print(name, "removed")


async def main() -> None:
    sender, receiver = create_memory_object_stream[int](1)
    async with anyio.create_task_group() as group, receiver:
        group.start_soon(produce, sender)
        async for order in receiver:
            print("order", order)

    with anyio.move_on_after(0.1) as scope:
        await upload("part 1")
    print("timed out" if scope.cancelled_caught else "uploaded")

    async with anyio.create_task_group() as group:
        group.start_soon(upload, "part 2")
        await checkpoint()
        group.cancel_scope.cancel()  # ends its tasks, raises nothing
    print("group ended")


if __name__ == "__main__":
    anyio.run(main)
