import Foundation
import Testing

@testable import Plots

@Suite("PNG and PDF", .enabled(if: CairoRenderer.isAvailable))
struct CairoRendererTests {
    private func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    @Test("A PNG has two pixels to a point unless told otherwise")
    func pixels() throws {
        let scene = try SamplePlots.scatter().scene()
        let double = try CairoRenderer().png(scene)
        #expect(Array(double.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        #expect((bigEndian(double[16..<20]), bigEndian(double[20..<24])) == (1_280, 800))
        let single = try CairoRenderer().png(scene, scale: 1)
        #expect((bigEndian(single[16..<20]), bigEndian(single[20..<24])) == (640, 400))
    }

    @Test("The same scene gives the same PNG, and dark differs from light")
    func themes() throws {
        let scene = try SamplePlots.lines().scene()
        #expect(try CairoRenderer().png(scene) == CairoRenderer().png(scene))
        #expect(try CairoRenderer().png(scene) != CairoRenderer(theme: .dark).png(scene))
    }

    @Test("A PDF is one page of the scene's size with fonts, not outlines")
    func pdf() throws {
        let bytes = try CairoRenderer().pdf(try SamplePlots.stackedBars().scene())
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasPrefix("%PDF-"))
        #expect(text.contains("/MediaBox [ 0 0 640 400 ]"))
        #expect(text.contains("/ToUnicode"))
        #expect(!text.contains("/CreationDate"))
    }

    @Test("Images outside 1 to 10,000 pixels are refused", arguments: [0, 20, -1, .nan, .infinity, 0.0001])
    func bounds(scale: Double) throws {
        let scene = try SamplePlots.tornado().scene()
        #expect(throws: PlotError.self) { try CairoRenderer().png(scene, scale: scale) }
    }

    @Test("Every sample at both widths, light and dark, is drawn; WATTMARK_LOOK=FOLDER keeps the files to be looked at")
    func samples() throws {
        let folder = ProcessInfo.processInfo.environment["WATTMARK_LOOK"].map { URL(filePath: $0) }
        for (name, plot) in try SamplePlots.all() + StudySamples.all() {
            for width in [640.0, 320] {
                let height = width == 320 ? plot.suggestedHeight(width: width) : 400
                let scene = plot.scene(size: try SceneSize(width: width, height: height))
                var files = [("pdf", try CairoRenderer().pdf(scene))]
                for (theme, colours) in [("light.png", Theme.light), ("dark.png", .dark)] {
                    files.append((theme, try CairoRenderer(theme: colours).png(scene)))
                }
                for (ending, bytes) in files {
                    #expect(bytes.count > 5_000)
                    let file = "\(name)-\(Int(width))-\(ending)"
                    if let folder { try Foundation.Data(bytes).write(to: folder.appending(path: file)) }
                }
            }
        }
    }
}

@Suite("PNG and PDF on a machine without cairo", .disabled(if: CairoRenderer.isAvailable))
struct WithoutCairoTests {
    @Test("Both are refused with what is missing and what to do")
    func refused() throws {
        let scene = try SamplePlots.scatter().scene()
        let png = try #require(throws: PlotError.self) { try CairoRenderer().png(scene) }
        #expect(png.description.hasPrefix("PNG needs the cairo library, which could not be loaded ("))
        let pdf = try #require(throws: PlotError.self) { try CairoRenderer().pdf(scene) }
        #expect(pdf.description.hasSuffix("). Install it (`apt install libcairo2`), or write .svg."))
    }
}
