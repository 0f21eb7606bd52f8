"""Checks bags (RFC 8493) with nothing but Python's own library: `check-bag.py FOLDER…`.

Ends with 1 and one line a fault where a bag is not complete and valid. Where bagit-python is installed it is asked too.
"""
import hashlib
import importlib.util
import os
import re
import subprocess
import sys


def listed(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            digest, name = re.fullmatch(r"([0-9a-f]{64})\s+\*?(.+)\n", line).groups()
            yield re.sub("%(0D|0A|25)", lambda m: bytes.fromhex(m[1]).decode(), name, flags=re.I), digest


def faults(bag):
    with open(os.path.join(bag, "bagit.txt"), encoding="utf-8") as declaration:
        if declaration.read() != "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n":
            yield "bagit.txt"
    sums = dict(listed(os.path.join(bag, "manifest-sha256.txt")))
    there = {
        os.path.relpath(os.path.join(folder, name), bag)
        for folder, _, names in os.walk(os.path.join(bag, "data"))
        for name in names
    }
    yield from (f"payload: {name}" for name in there ^ set(sums))
    for name, digest in [*sums.items(), *listed(os.path.join(bag, "tagmanifest-sha256.txt"))]:
        with open(os.path.join(bag, name), "rb") as file:
            if hashlib.sha256(file.read()).hexdigest() != digest:
                yield f"sum: {name}"
    with open(os.path.join(bag, "bag-info.txt"), encoding="utf-8") as info:
        oxum = re.search(r"^Payload-Oxum: (\d+)\.(\d+)$", info.read(), re.M)
    size = sum(os.path.getsize(os.path.join(bag, name)) for name in there)
    if oxum is None or (int(oxum[1]), int(oxum[2])) != (size, len(there)):
        yield "Payload-Oxum"


found = [f"{bag}: {fault}" for bag in sys.argv[1:] for fault in faults(bag)]
print("\n".join(found) or f"{len(sys.argv) - 1} bags valid")
if importlib.util.find_spec("bagit"):
    subprocess.run([sys.executable, "-m", "bagit", "--validate", *sys.argv[1:]], check=True)
sys.exit(1 if found else 0)
