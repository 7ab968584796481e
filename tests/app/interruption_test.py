"""Ctrl-C and kill leave nothing behind; progress is for terminals."""

import os
import pty
import signal
import subprocess
import time
import unittest

from support import HADAL, CommandTest, allowed, environment, read_npy

# Work for minutes at least: a poster, and a small picture whose interior never settles into a cycle.
LONG = {
    "a huge picture": ("--size=30000x30000", "--samples=8", "-o", "a.png", "-o", "a.npy"),
    "an endless pixel": ("--size=64x64", "--formula=multibrot-3", "--julia=0.3849001794597505,0",
                         "--re=0.57", "--zoom=1e3", "--iterations=4611686018427387904", "-o",
                         "a.npy", "-o", "a.json"),
}


def open_files(process_id):
    links = f"/proc/{process_id}/fd"
    for link in os.listdir(links):
        try:
            yield os.readlink(f"{links}/{link}")
        except FileNotFoundError:
            pass  # closed since


class Interruption(CommandTest):
    def start(self, arguments, **options):
        process = subprocess.Popen([HADAL, "render", *arguments], cwd=self.folder,
                                   env=environment(), stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def wait_until_at_work(self, process):
        """Until the program has an output file open, perhaps one without a name, and a bit on."""
        folder = os.path.realpath(self.folder)
        deadline = time.monotonic() + allowed(60)
        while not any(path.startswith(folder) for path in open_files(process.pid)):
            self.assertIsNone(process.poll())
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.01)
        time.sleep(0.3)
        self.assertIsNone(process.poll())

    def test_signals(self):
        for what, arguments in LONG.items():
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                with self.subTest(what, signal=number):
                    process = self.start(arguments)
                    self.wait_until_at_work(process)
                    process.send_signal(number)
                    begin = time.monotonic()
                    self.assertEqual(process.wait(timeout=allowed(30)), 128 + number)
                    # 20 ms are the promise; the rest is for a machine busy with other tests.
                    self.assertLess(time.monotonic() - begin, allowed(0.5))
                    self.assertEqual(process.stderr.read(), b"")
                    self.assertEqual(self.files(), [])

    def test_the_old_file_survives(self):
        (self.folder / "a.npy").write_text("old")
        process = self.start(LONG["a huge picture"])
        self.wait_until_at_work(process)
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(timeout=allowed(30)), 130)
        self.assertEqual(self.files(), ["a.npy"])
        self.assertEqual((self.folder / "a.npy").read_text(), "old")

    def test_signals_ignored_by_the_caller_stay_ignored(self):
        """As nohup and background jobs of scripts have it."""
        def ignore():
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            signal.signal(signal.SIGHUP, signal.SIG_IGN)

        process = self.start(("--size=4000x4000", "-o", "a.npy"), preexec_fn=ignore)
        while process.poll() is None:
            process.send_signal(signal.SIGINT)
            process.send_signal(signal.SIGHUP)
            time.sleep(0.01)
        self.assertEqual(process.returncode, 0)
        self.assertEqual(read_npy(self.folder / "a.npy")[0], (4000, 4000))


class Progress(CommandTest):
    def run_on_a_terminal(self, seconds):
        """What `hadal render` tells a terminal until it is interrupted."""
        try:
            ours, theirs = pty.openpty()
        except OSError as error:  # a root of its own without /dev/pts
            self.skipTest(f"no terminal to be had: {error}")
        process = subprocess.Popen([HADAL, "render", *LONG["a huge picture"]], cwd=self.folder,
                                   env=environment(), stdin=subprocess.DEVNULL, stdout=theirs,
                                   stderr=theirs)
        os.close(theirs)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        time.sleep(seconds)
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(timeout=allowed(30)), 130)
        told = b""
        try:
            while part := os.read(ours, 4096):
                told += part
        except OSError:  # how a terminal without a process says that it is empty
            pass
        os.close(ours)
        return told.decode()

    def test_progress_on_a_terminal(self):
        told = self.run_on_a_terminal(2)
        self.assertRegex(told, r"\r\x1b\[K\d+\.\d % done, \d+ s left")
        self.assertTrue(told.endswith("\r\x1b[K"), told[-40:])  # the line is clean again
        self.assertNotIn("\n", told)

    def test_none_in_a_pipe(self):
        done = self.hadal("render", "--size=3000x3000", "--samples=2", "-o", "a.png")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))


if __name__ == "__main__":
    unittest.main()
