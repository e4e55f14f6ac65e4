"""Writes the Parquet files of this folder, and what is in them as expected.json.

Run with pyarrow 26.0.1 and pandas 3.1.1. The expected texts are Python's and pandas' own: `str` of numpy's numbers,
of `decimal.Decimal` and of `pandas.Timestamp`; nothing of Wattmark's. `null` is a row without a value.
"""
import datetime
import decimal
import json
import pathlib
import uuid

import numpy
import pandas
import pyarrow
import pyarrow.parquet as parquet

folder = pathlib.Path(__file__).parent
expected = {}
lists = []
UTC = datetime.timezone.utc


def text(value, kind):
    if value is None:
        return None
    if pyarrow.types.is_floating(kind):
        number = {16: numpy.float16, 32: numpy.float32, 64: numpy.float64}[kind.bit_width](value)
        # The digits of numpy's shortest text, laid out alike for all widths: numpy's own layout differs between them.
        return "" if numpy.isnan(number) else repr(float(str(number)))
    if pyarrow.types.is_timestamp(kind):
        return str(value)
    if pyarrow.types.is_time(kind):
        return value.isoformat()
    if pyarrow.types.is_decimal(kind):
        return format(value, "f")
    if isinstance(value, bytes):
        try:
            if any(byte < 32 and byte not in b"\t\n\r" or byte == 127 for byte in value):
                return "0x" + value.hex()
            return value.decode()
        except UnicodeDecodeError:
            return "0x" + value.hex()
    return str(value)


def scalars(column):
    if pyarrow.types.is_timestamp(column.type):
        return [None if value is None else pandas.Timestamp(value) for value in column.to_pylist()] \
            if column.type.unit != "ns" else \
            [None if not value.is_valid else pandas.Timestamp(value.value, tz=column.type.tz) for value in column]
    return column.to_pylist()


def write(name, table, read=None, **options):
    options = {"compression": "none", "use_dictionary": False, "store_schema": False, **options}
    parquet.write_table(table, folder / name, **options)
    flat = {}
    source = read if read is not None else table
    for field, column in zip(source.schema, source.columns):
        kind = field.type.storage_type if isinstance(field.type, pyarrow.BaseExtensionType) else field.type
        flat[field.name] = [text(value, kind) for value in scalars(column)]
    # Many files hold the same columns: each is written once.
    expected[name] = {"rows": table.num_rows, "columns": {column: place(texts) for column, texts in flat.items()}}


def place(texts):
    if texts not in lists:
        lists.append(texts)
    return lists.index(texts)


def optional(values, step=7):
    """Every seventh is missing."""
    return [None if index % step == 3 else value for index, value in enumerate(values)]


# --- every type, plain and with nulls ---------------------------------------------------------------------------------
def decimals(places, step):
    return [decimal.Decimal(sign * number * step).scaleb(-places) for number in range(12) for sign in (1, -1)][:20]


moments = [datetime.datetime(1969, 12, 31, 23, 59, 59, 999000), datetime.datetime(2024, 2, 29, 12, 0, 0),
           datetime.datetime(1, 1, 1), datetime.datetime(9999, 12, 31, 23, 59, 59), datetime.datetime(1900, 3, 1, 5)]
recent = [datetime.datetime(1969, 12, 31, 23, 59, 59, 999001), datetime.datetime(2024, 2, 29, 12, 0, 0),
          datetime.datetime(1700, 1, 1), datetime.datetime(2261, 12, 31, 23, 59, 59, 5)]
doubles = [0.0, -0.0, 0.1, 1 / 3, 1e16, 9999999999999998.0, 12345678901234567.0, 1e15, 123456789.0, 1e22, 1e-4, 1e-5,
           0.00012345, 5e-324, 1.7976931348623157e308, float("inf"), float("-inf"), float("nan"), -1234.5, 33.02792147058693]
cycle = lambda values, count=20: [values[index % len(values)] for index in range(count)]
types = {
    "boolean": pyarrow.array(optional(cycle([True, False, False]))),
    "int8": pyarrow.array(optional(cycle([-128, 0, 127])), pyarrow.int8()),
    "int16": pyarrow.array(optional(cycle([-32768, 32767])), pyarrow.int16()),
    "int32": pyarrow.array(optional(cycle([-2**31, 2**31 - 1])), pyarrow.int32()),
    "int64": pyarrow.array(optional(cycle([-2**63, 2**63 - 1])), pyarrow.int64()),
    "uint8": pyarrow.array(optional(cycle([0, 255])), pyarrow.uint8()),
    "uint16": pyarrow.array(optional(cycle([0, 65535])), pyarrow.uint16()),
    "uint32": pyarrow.array(optional(cycle([0, 2**32 - 1])), pyarrow.uint32()),
    "uint64": pyarrow.array(optional(cycle([0, 2**64 - 1])), pyarrow.uint64()),
    "half": pyarrow.array(optional(cycle([numpy.float16(x) for x in (0.1, -2.5, 65504, 6e-8, 1e-4, 2049, 0.0)])),
                          pyarrow.float16()),
    "single": pyarrow.array(optional(cycle([0.1, 1e-5, 16777216.0, 2e7, 3.4028235e38, 1e16, 123456.79, float("nan")])),
                            pyarrow.float32()),
    "double": pyarrow.array(optional(doubles), pyarrow.float64()),
    "text": pyarrow.array(optional(cycle(["", "a", "Average ⬆️", "CO₂ cost (kg)", "a,\"b\"\nc", "💬" * 30]))),
    "bytes": pyarrow.array(optional(cycle([b"", b"plain", b"\xff\x00"])), pyarrow.binary()),
    "fixed": pyarrow.array(optional(cycle([b"abc", b"\xfe\xdc\xba"])), pyarrow.binary(3)),
    "decimal9": pyarrow.array(optional(decimals(2, 105)), pyarrow.decimal128(9, 2)),
    "decimal18": pyarrow.array(optional(decimals(5, 10**13)), pyarrow.decimal128(18, 5)),
    "decimal38": pyarrow.array(optional(decimals(10, 3 * 10**33)), pyarrow.decimal128(38, 10)),
    "decimal76": pyarrow.array(optional(decimals(40, 7 * 10**70)), pyarrow.decimal256(76, 40)),
    "date": pyarrow.array(optional(cycle([datetime.date(1970, 1, 1), datetime.date(2024, 2, 29), datetime.date(1, 1, 1),
                                          datetime.date(9999, 12, 31), datetime.date(1899, 12, 31)]))),
    "time_ms": pyarrow.array(optional(cycle([datetime.time(0), datetime.time(23, 59, 59, 999000)])),
                             pyarrow.time32("ms")),
    "time_us": pyarrow.array(optional(cycle([datetime.time(1, 2, 3), datetime.time(23, 59, 59, 999999)])),
                             pyarrow.time64("us")),
    "stamp_ms": pyarrow.array(optional(cycle(moments)), pyarrow.timestamp("ms")),
    "stamp_us": pyarrow.array(optional(cycle(moments)), pyarrow.timestamp("us")),
    "stamp_ns": pyarrow.array(optional(cycle(recent)), pyarrow.timestamp("ns")),
    "stamp_utc": pyarrow.array(optional([moment.replace(tzinfo=UTC) for moment in cycle(recent)]),
                               pyarrow.timestamp("us", tz="UTC")),
    "uuid": pyarrow.array(optional([uuid.UUID(int=index * 3**78).bytes for index in range(20)]), pyarrow.uuid()),
    "nothing": pyarrow.nulls(20),
}
everything = pyarrow.table(types)
for version in ("1.0", "2.0"):
    write(f"types-{version[0]}.parquet", everything, data_page_version=version, version="2.6")
write("types-dictionary.parquet", everything, use_dictionary=True, compression="snappy", write_page_checksum=True)

# INT96, which only timestamps had.
stamps = pyarrow.table({"stamp": pyarrow.array(optional(cycle(recent)), pyarrow.timestamp("ns"))})
write("int96.parquet", stamps, use_deprecated_int96_timestamps=True)
write("int96-dictionary.parquet", stamps, use_deprecated_int96_timestamps=True, use_dictionary=True)

# --- encodings --------------------------------------------------------------------------------------------------------
count = 270  # more than two blocks of 128 differences
words = [f"models/{index // 9}/{index % 9}" for index in range(count)]
jumps = [(index * 2654435761) % 2**32 - 2**31 for index in range(count)]
sources = {
    "small": pyarrow.array(optional([index // 3 for index in range(count)]), pyarrow.int32()),
    "jumps": pyarrow.array(jumps, pyarrow.int32()),
    "wide": pyarrow.array([value * 2**31 + 1 for value in jumps], pyarrow.int64()),
    "single": pyarrow.array(optional([index / 8 for index in range(count)]), pyarrow.float32()),
    "double": pyarrow.array([index / 10 for index in range(count)], pyarrow.float64()),
    "word": pyarrow.array(optional(words)),
    "fixed": pyarrow.array([f"{index:06d}".encode() for index in range(count)], pyarrow.binary(6)),
    "flag": pyarrow.array(optional([index % 11 < 6 for index in range(count)])),
}
encodings = {
    "DELTA_BINARY_PACKED": ["small", "jumps", "wide"],
    "DELTA_LENGTH_BYTE_ARRAY": ["word"],
    "DELTA_BYTE_ARRAY": ["word", "fixed"],
    "BYTE_STREAM_SPLIT": ["small", "wide", "single", "double", "fixed"],
    "RLE": ["flag"],
}
for encoding, names in encodings.items():
    for version in ("1.0", "2.0"):
        table = pyarrow.table({name: sources[name].slice(0, count) for name in names})
        write(f"{encoding.lower().replace('_', '-')}-{version[0]}.parquet", table, compression="zstd",
              data_page_version=version, column_encoding={name: encoding for name in names})

# --- codecs, several row groups and pages -----------------------------------------------------------------------------
table = pyarrow.table({name: sources[name] for name in ("small", "double", "word", "flag")}).slice(0, 150)
for codec in ("none", "snappy", "gzip", "zstd"):
    for version in ("1.0", "2.0") if codec != "none" else ("1.0",):
        write(f"codec-{codec}-{version[0]}.parquet", table, compression=codec, data_page_version=version,
              row_group_size=60, data_page_size=300, write_batch_size=16, use_dictionary=["small", "word"],
              write_page_checksum=True)
# A dictionary that grows too large is given up in the middle of a row group.
write("fallback.parquet", pyarrow.table({"word": pyarrow.array(words)}), use_dictionary=True, compression="snappy",
      dictionary_pagesize_limit=1000, data_page_size=1000, write_batch_size=50)
for codec in ("brotli", "lz4"):
    write(f"codec-{codec}.parquet", table.slice(0, 10), compression=codec)

# --- shapes -----------------------------------------------------------------------------------------------------------
write("empty.parquet", everything.slice(0, 0).select(["int64", "text"]))
write("nulls.parquet", pyarrow.table({"a": pyarrow.nulls(50, pyarrow.int64()), "b": pyarrow.nulls(50, pyarrow.string()),
                                      "c": pyarrow.array([None] * 49 + ["x"])}), use_dictionary=True)
required = pyarrow.schema([pyarrow.field("a", pyarrow.int64(), nullable=False),
                           pyarrow.field("b", pyarrow.string(), nullable=False)])
write("required.parquet", pyarrow.table({"a": list(range(40)), "b": [f"row {i}" for i in range(40)]}, schema=required),
      compression="snappy", use_dictionary=True)
nested = pyarrow.table({
    "id": [1, 2, 3, 4],
    "place": pyarrow.array([{"country": "FR", "grid": {"intensity": 56.0}}, None, {"country": None, "grid": None},
                            {"country": "DE", "grid": {"intensity": None}}]),
    "tags": pyarrow.array([["a", "b"], [], None, ["c"]]),
    "scores": pyarrow.array([[("x", 1)], None, [], [("y", 2), ("z", 3)]], pyarrow.map_(pyarrow.string(), pyarrow.int64())),
    "history": pyarrow.array([[{"year": 1, "g": 2.0}], None, [], []]),
    "last": ["w", "x", "y", "z"],
})
write("nested.parquet", nested, read=pyarrow.table({
    "id": nested["id"],
    "place.country": ["FR", None, None, "DE"],
    "place.grid.intensity": [56.0, None, None, None],
    "last": nested["last"],
}), use_dictionary=True, store_schema=True)

(folder / "expected.json").write_text(json.dumps({"files": expected, "lists": lists}, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n")
