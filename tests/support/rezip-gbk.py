"""Packs a zip again as an old Chinese program does: deflated, names in GBK without a mark. `rezip-gbk.py FROM TO`."""
import sys
import zipfile


class Gbk(zipfile.ZipInfo):
    def _encodeFilenameFlags(self):
        return self.filename.encode("gbk"), self.flag_bits & ~0x800


with zipfile.ZipFile(sys.argv[1]) as old, zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED) as new:
    for name in sorted(old.namelist(), reverse=True):
        entry = Gbk(name, date_time=old.getinfo(name).date_time)
        entry.compress_type = zipfile.ZIP_DEFLATED
        new.writestr(entry, old.read(name))
