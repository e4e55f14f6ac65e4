"""Writes the compressed files of this folder. Run in an environment with pyarrow 26.0.1 (for Zstandard and Snappy).

The text is 40,000 lines `line N`, N = 0...99 again and again; the tests make the same.
"""
import gzip
import pathlib
import zlib

import pyarrow

folder = pathlib.Path(__file__).parent
text = "".join(f"line {number % 100}\n" for number in range(40_000)).encode()
zeros = bytes(2 << 20)


def gzipped(data):
    return gzip.compress(data, mtime=0)


def with_codec(name, data):
    return pyarrow.compress(data, codec=name, asbytes=True)


# A skippable frame of five bytes, RFC 8878 section 3.1.2.
skippable = bytes([0x50, 0x2A, 0x4D, 0x18, 5, 0, 0, 0]) + b"hello"
half = len(text) // 2

files = {
    "text.gz": gzipped(text),
    "members.gz": gzipped(text[:half]) + gzipped(b"") + gzipped(text[half:]) + bytes(512),
    "text.zst": with_codec("zstd", text),
    "frames.zst": skippable + with_codec("zstd", text[:half]) + skippable + with_codec("zstd", text[half:]),
    "text.snappy": with_codec("snappy", text),
    "text.zlib": zlib.compress(text),
    "zeros.gz": gzipped(zeros),
    "zeros.zst": with_codec("zstd", zeros),
}
for name, data in files.items():
    (folder / name).write_bytes(data)
