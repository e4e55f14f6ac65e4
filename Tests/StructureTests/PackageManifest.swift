import TestSupport

/// Package.swift as the structure tests read it: targets with their layer and their dependencies.
struct PackageManifest {
    struct Target {
        let name: String
        let layer: Int
        let dependencies: [String]
    }

    let targets: [Target]
    /// Package name (last part of its address) to pinned version.
    let pinned: [String: String]

    init() throws {
        var layer = 0
        var targets: [Target] = []
        var pinned: [String: String] = [:]
        let text = try Repository.text(of: "Package.swift")
        // A target's list may stand on one line or on several.
        let entries = /\/\/ Layer (?<layer>\d+)|\n {8}library\(\s*"(?<name>\w+)",\s*\[(?<list>[^\]]*)\]/
        for match in text.matches(of: entries) {
            if let number = match.layer { layer = Int(number) ?? layer }
            guard let name = match.name, let list = match.list else { continue }
            let dependencies = list.matches(of: /"(\w+)"/).map { String($0.1) }
            targets.append(Target(name: String(name), layer: layer, dependencies: dependencies))
        }
        for match in text.matches(of: /package\(url: "[^"]*\/([^"\/]+)", exact: "([^"]+)"/) {
            pinned[String(match.1)] = String(match.2)
        }
        self.targets = targets
        self.pinned = pinned
    }

    func layer(of module: String) -> Int? { targets.first { $0.name == module }?.layer }
}

/// The modules that a Swift source imports.
func imports(in source: String) -> [String] {
    source.split(separator: "\n").compactMap { line in
        line.firstMatch(of: /^\s*(?:@\w+\s+|public |internal |package |private |fileprivate )*import (?:\w+ )?(\w+)/)
            .map { String($0.1) }
    }
}
