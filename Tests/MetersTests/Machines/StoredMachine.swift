import FoundationEssentials
import TestSupport

/// A made-up `/sys` and `/proc`, file by file, in a folder that is removed with the value.
final class StoredMachine {
    private let folder: TemporaryFolder
    var root: String { folder.path }

    /// - Parameter files: By their path below the root: "sys/class/drm/card0/device/uevent".
    init(_ files: [String: String] = [:]) throws {
        folder = try TemporaryFolder()
        for (path, text) in files { try write(path, text) }
    }

    func write(_ path: String, _ text: String) throws {
        let file = URL(filePath: root + "/" + path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data((text.isEmpty ? "" : text + "\n").utf8).write(to: file)
    }

    func link(_ path: String, to target: String) throws {
        let file = root + "/" + path
        try FileManager.default.createDirectory(
            at: URL(filePath: file).deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: target)
    }

    /// Writes the same text into every file.
    func spoil(with text: String) throws {
        for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
            var isFolder = false
            guard FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isFolder), !isFolder else {
                continue
            }
            try write(path, text)
        }
    }

    func removeAll() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: root) { try remove(name) }
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: root + "/" + path) }
}

extension StoredMachine {
    /// A graphics card with a meter in the kernel's layout.
    ///
    /// - Parameter meters: The files of its hwmon folder: "power1_average".
    func card(_ number: Int, driver: String, slot: String, type: String, meters: [String: String]) throws {
        let device = "sys/class/drm/card\(number)/device"
        try write("\(device)/uevent", "DRIVER=\(driver)\nPCI_ID=\(type)\nPCI_SLOT_NAME=\(slot)")
        try write("\(device)/hwmon/hwmon\(number + 2)/name", driver)
        for (name, text) in meters { try write("\(device)/hwmon/hwmon\(number + 2)/\(name)", text) }
        // Outputs of the card lie beside it, under names that begin alike.
        try write("sys/class/drm/card\(number)-DP-1/status", "connected")
    }

    func meter(_ card: Int, _ name: String, _ text: String) throws {
        try write("sys/class/drm/card\(card)/device/hwmon/hwmon\(card + 2)/\(name)", text)
    }

    func supply(_ name: String, _ files: [String: String]) throws {
        for (file, text) in files { try write("sys/class/power_supply/\(name)/\(file)", text) }
    }
}
