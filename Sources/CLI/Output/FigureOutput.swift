import Plots
import Reports

/// Figures as the bytes of files.
enum FigureOutput {
    /// The bytes of a figure for a path, of the kind that the path ends in.
    static func bytes(
        for path: String, name: String, plot: () throws(ReportsError) -> Plot
    ) throws -> [UInt8] {
        let file: FigureFile
        do throws(ReportsError) {
            file = try FigureFile(path: path)
        } catch {
            throw CommandFailure.wrongUsage("\(error)")
        }
        do throws(ReportsError) {
            return try file.bytes(try plot(), name: name)
        } catch {
            throw CommandFailure.failed("\(error)")
        }
    }
}
