"""`cmake --install` gives what a desktop and a compiler look for, and its parts name each other."""

import configparser
import os
import shutil
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree

from support import CommandTest

ID = "org.hadal.Hadal"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


class Installation(CommandTest):
    def setUp(self):
        super().setUp()
        subprocess.run([os.environ["HADAL_CMAKE"], "--install", os.environ["HADAL_BUILD"],
                        "--prefix", "/usr"], env=dict(os.environ, DESTDIR=str(self.folder)),
                       check=True, stdout=subprocess.DEVNULL, timeout=120)
        self.share = self.folder / "usr/share"
        entry = configparser.ConfigParser(interpolation=None)
        entry.optionxform = str  # keys as they are
        entry.read(self.share / f"applications/{ID}.desktop")
        self.entry = entry["Desktop Entry"]
        self.metainfo = ElementTree.parse(self.share / f"metainfo/{ID}.metainfo.xml").getroot()

    def checked_by(self, tool, package, *arguments):
        if not shutil.which(tool):
            self.skipTest(f"there is no {tool} (package {package})")
        done = subprocess.run([tool, *map(str, arguments)], stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_has_the_library_and_the_manual(self):
        (header,) = self.folder.glob("usr/include/hadal/*")
        self.assertEqual(header.name, "hadal.h")
        for pattern in ("libhadal.so", "libhadal.so.0", "pkgconfig/hadal.pc",
                        "cmake/hadal/hadal-config.cmake"):
            found = [*self.folder.glob(f"usr/lib*/{pattern}"),
                     *self.folder.glob(f"usr/lib/*/{pattern}")]
            self.assertEqual(len(found), 1, pattern)
        self.assertTrue((self.share / "man/man1/hadal.1").is_file())

    def test_the_program_runs_from_there(self):
        program = self.folder / "usr/bin" / self.entry["Exec"].split()[0]
        done = self.hadal("--version", executable=str(program))
        self.assertEqual((done.returncode, done.stdout[:7]), (0, "hadal 0"))

    def test_the_desktop_finds_all_that_is_named(self):
        self.assertTrue(
            (self.share / f"icons/hicolor/scalable/apps/{self.entry['Icon']}.svg").is_file())
        self.assertEqual(self.entry["Exec"].split()[1:], ["%f"])
        types = ElementTree.parse(self.share / f"mime/packages/{ID}.xml").iter(f"{MIME}mime-type")
        types = [kind.get("type") for kind in types]
        self.assertEqual(self.entry["MimeType"].rstrip(";").split(";"), types)
        self.assertEqual([kind.text for kind in self.metainfo.iter("mediatype")], types)
        self.assertEqual(self.metainfo.findtext("launchable"), f"{ID}.desktop")
        self.assertEqual(self.metainfo.findtext("id"), ID)

    def test_the_desktop_entry_is_valid(self):
        self.checked_by("desktop-file-validate", "desktop-file-utils",
                        self.share / f"applications/{ID}.desktop")

    def test_the_metainfo_is_valid(self):
        self.checked_by("appstreamcli", "appstream", "validate", "--no-net",
                        self.share / f"metainfo/{ID}.metainfo.xml")


if __name__ == "__main__":
    unittest.main()
