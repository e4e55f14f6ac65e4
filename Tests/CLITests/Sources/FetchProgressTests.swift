import Downloads
import Footprint
import Testing

@testable import CLI

@Suite struct FetchProgressTests {
    @Test("The line tells share, size, pace and the time that is left")
    func line() {
        let progress = DownloadProgress(bytes: 2_000_000, total: 4_000_000, start: 0)
        #expect(
            FetchProgress.line("epoch-all", progress, elapsed: .seconds(2))
                == "epoch-all ██████████░░░░░░░░░░ 50 %  of 4.00 MB  1.00 MB/s  2 s left")
    }

    @Test("What was there before does not count for the pace")
    func resumed() {
        let progress = DownloadProgress(bytes: 3_000_000, total: 4_000_000, start: 2_000_000)
        #expect(
            FetchProgress.line("epoch-all", progress, elapsed: .seconds(2))
                == "epoch-all ███████████████░░░░░ 75 %  of 4.00 MB  500 kB/s  2 s left")
    }

    @Test("Without a size there is no share and no time left")
    func unknownSize() {
        let progress = DownloadProgress(bytes: 2_000_000, total: nil, start: 0)
        #expect(
            FetchProgress.line("epoch-all", progress, elapsed: .seconds(2)) == "epoch-all 2.00 MB  1.00 MB/s")
    }

    @Test("A line never breaks on a terminal of 80 columns")
    func width() {
        let progress = DownloadProgress(bytes: 1, total: 999_999_999_999, start: 0)
        let line = FetchProgress.line(String(repeating: "n", count: 200), progress, elapsed: .seconds(10_000))
        #expect(line.count <= 79)
    }
}
