import Plots
import Testing

@testable import Reports

@Suite struct PaginationTests {
    private func slab(_ height: Double, gap: Double = 0, keeps: Bool = false, head: Bool = false) -> Slab {
        var slab = Slab(height: height, gap: gap, keepsNext: keeps, marks: [])
        if head { slab.repeated = RepeatedHead(height: 20, marks: []) }
        return slab
    }

    private func pages(_ slabs: [Slab], limit: Int = 100) -> Pagination {
        Pagination(slabs, height: 100, sheetLimit: limit)
    }

    private func tops(_ pagination: Pagination) -> [[Double]] { pagination.sheets.map { $0.map(\.y) } }

    @Test("Strips stand one below the other, with a gap except at the top of a sheet")
    func gaps() {
        #expect(tops(pages([slab(40, gap: 10), slab(40, gap: 10), slab(40, gap: 10)])) == [[0, 50], [0]])
    }

    @Test("A heading goes to the next sheet with what follows it")
    func headings() {
        #expect(tops(pages([slab(70), slab(20, keeps: true), slab(30)])) == [[0], [0, 20]])
    }

    @Test("Strips that no sheet can hold together are cut where the sheet ends")
    func tooLong() {
        let chain = (0..<6).map { slab(30, keeps: $0 < 5) }
        #expect(tops(pages(chain)) == [[0, 30, 60], [0, 30, 60]])
    }

    @Test("The head of a table stands above its rows on every sheet")
    func repeatedHeads() {
        let rows = [slab(20, keeps: true)] + (0..<6).map { _ in slab(25, head: true) }
        #expect(tops(pages(rows)) == [[0, 20, 45, 70], [0, 20, 45, 70]])
    }

    @Test("A place is the sheet and the height where a section begins")
    func places() {
        var heading = slab(20, gap: 10, keeps: true)
        heading.role = .heading(3)
        #expect(pages([slab(50), heading, slab(10)]).places == [3: PaperPlace(sheet: 0, y: 60)])
        #expect(pages([slab(90), heading, slab(10)]).places == [3: PaperPlace(sheet: 1, y: 0)])
    }

    @Test("Beyond the last sheet strips are counted, not placed")
    func limit() {
        let pagination = pages((0..<10).map { _ in slab(60) }, limit: 4)
        #expect(pagination.sheets.count == 4)
        #expect(pagination.leftOut == 6)
    }
}
