import Plots
import Testing

@testable import Reports

@Suite("What stands where on a label")
struct LabelPanelTests {
    private func pieces(of label: Label) -> [LabelPiece] {
        label.drawing.elements.flatMap { element -> [LabelPiece] in
            switch element {
            case .caption(let piece): [piece]
            case .claim(_, let pieces): pieces
            case .shape, .code: []
            }
        }
    }

    /// From the top of capitals to the baseline: what must not be overprinted.
    private func area(_ run: TextRun) -> Rectangle {
        var area = TextMetrics.proportional.rectangle(of: run)
        area.y = run.position.y - 0.72 * run.size
        area.height = 0.72 * run.size
        return area
    }

    private func codeArea(_ label: Label) -> Rectangle? {
        for case .code(let code, let place, let module) in label.drawing.elements {
            let side = Double(code.side) * module
            return Rectangle(x: place.x, y: place.y, width: side, height: side)
                .grown(by: Double(LabelCode.quietZone) * module)
        }
        return nil
    }

    @Test("No two texts touch, and none leaves the panel")
    func texts() throws {
        for label in try SampleLabels.labels() {
            let panel = Rectangle(x: 0, y: 0, width: label.size.width, height: label.size.height)
            let runs = pieces(of: label).map(\.run)
            for (index, run) in runs.enumerated() {
                #expect(panel.contains(area(run)), "\(label.size) \(run.text)")
                for other in runs[(index + 1)...] {
                    #expect(!area(run).intersects(area(other)), "\(label.size): \(run.text) on \(other.text)")
                }
            }
        }
    }

    @Test("No text is smaller than its size allows")
    func legible() throws {
        for label in try SampleLabels.labels() {
            for piece in pieces(of: label) {
                #expect(piece.run.size >= label.size.smallestText, "\(label.size) \(piece.run.text)")
            }
        }
    }

    @Test(
        "A name of 60 letters and a category of 120 stand whole on card and print", arguments: [LabelSize.card, .print])
    func whole(size: LabelSize) throws {
        #expect(SampleLabels.long.name.count >= 60 && SampleLabels.long.category.count >= 120)
        let label = try Label(content: SampleLabels.long, code: SampleLabels.code(), size: size)
        #expect(label.claims.contains(LabelClaim(.name, SampleLabels.long.name)))
        #expect(label.claims.contains(LabelClaim(.category, SampleLabels.long.category)))
    }

    @Test("The code stands at the bottom right on white, with a quiet zone of four modules that no text enters")
    func code() throws {
        for label in try SampleLabels.labels() where label.code != nil {
            let zone = try #require(codeArea(label))
            let panel = Rectangle(x: 0, y: 0, width: label.size.width, height: label.size.height)
            #expect(panel.contains(zone))
            #expect(zone.midX > panel.midX && zone.midY > panel.midY)
            for piece in pieces(of: label) { #expect(!area(piece.run).intersects(zone), "\(piece.run.text)") }
            let papers = label.drawing.elements.compactMap { element -> Rectangle? in
                guard case .shape(let shape) = element, shape.fill == .paper,
                    case .rectangle(let area) = shape.geometry
                else { return nil }
                return area
            }
            #expect(papers.contains { $0.grown(by: 1e-6).contains(zone) })
        }
    }

    @Test("A module of the code is at least 2 pixels on the card and 0.33 mm on paper, whatever its version")
    func modules() throws {
        for (size, least) in [(LabelSize.card, 2.0), (.print, 0.33 / 25.4 * 72)] {
            for side in [21, 29, 57] {
                let label = try Label(
                    content: SampleLabels.usual, code: SampleLabels.code(side: side), size: size)
                for case .code(_, _, let module) in label.drawing.elements { #expect(module >= least) }
                #expect(label.code?.side == side)
            }
        }
    }

    @Test("The mark on the scale stands below the model's letter")
    func marker() throws {
        let label = try Label(content: SampleLabels.long, code: nil)
        let letter = try #require(
            pieces(of: label).first { $0.run.text == "D" && $0.run.weight == .bold && $0.colour == .ink })
        let centres = label.drawing.elements.compactMap { element -> ScenePoint? in
            if case .shape(let shape) = element, case .circle(let centre, _) = shape.geometry { centre } else { nil }
        }
        #expect(centres.contains { abs($0.x - letter.run.position.x) < 1e-9 && $0.y > letter.run.position.y })
    }

    @Test("The evidence has a shape as well as a word", arguments: EvidenceMark.allCases)
    func evidence(mark: EvidenceMark) throws {
        var content = SampleLabels.usual
        content.method = mark.rawValue
        let label = try Label(content: content, code: nil)
        let shapes = label.drawing.elements.compactMap { element -> Shape? in
            guard case .shape(let shape) = element else { return nil }
            switch shape.geometry {
            case .circle, .diamond: return shape
            default: return nil
            }
        }
        let isHollow = mark == .estimated || mark == .assumed
        #expect(shapes.count == 2)
        for shape in shapes {
            #expect((shape.fill == .background) == isHollow)
            #expect((shape.stroke?.dash.isEmpty == false) == (mark == .assumed))
            if case .diamond = shape.geometry { #expect(mark == .reported) } else { #expect(mark != .reported) }
        }
    }
}
