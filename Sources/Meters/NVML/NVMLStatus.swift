import Telemetry

/// What a call of NVML answered. Numbers of the NVML API Reference Guide, vR590, section "Device Enums".
struct NVMLStatus: Error, Sendable, Hashable {
    let code: Int32

    static let success = NVMLStatus(code: 0)
    static let notSupported = NVMLStatus(code: 3)
    static let noPermission = NVMLStatus(code: 4)
    static let notFound = NVMLStatus(code: 6)
    static let insufficientSize = NVMLStatus(code: 7)
    static let driverNotLoaded = NVMLStatus(code: 9)
    static let functionNotFound = NVMLStatus(code: 13)
    static let lost = NVMLStatus(code: 15)
    static let resetRequired = NVMLStatus(code: 16)
    static let versionMismatch = NVMLStatus(code: 18)

    /// What it means, as the end of a sentence that begins with the card or the library.
    var finding: String {
        switch self {
        case .notSupported: "does not support it"
        case .noPermission: "may not be read by this user"
        case .driverNotLoaded: "finds no NVIDIA driver in the kernel"
        case .functionNotFound: "is too old to have the function"
        case .lost: "has fallen off the bus"
        case .resetRequired: "needs a reset"
        case .versionMismatch: "is of another version than the driver in the kernel"
        default: "answered with error \(code) of NVML"
        }
    }

    /// What helps.
    var remedy: String? {
        switch self {
        case .noPermission: "run as root"
        case .driverNotLoaded: "sudo modprobe nvidia"
        case .functionNotFound: "install a newer NVIDIA driver"
        case .lost: "sudo dmesg | grep -i xid says why; restart the machine"
        case .resetRequired: "sudo nvidia-smi --gpu-reset, or restart the machine"
        case .versionMismatch: "restart the machine, so that the kernel loads the driver that was installed"
        default: nil
        }
    }

    var reason: PowerSourceError.Reason {
        switch self {
        case .noPermission: .notPermitted
        case .driverNotLoaded, .notSupported: .absent
        default: .faulty
        }
    }

    /// As a sentence about a card or the library.
    func sentence(of subject: String) -> String {
        "\(subject) \(finding)" + (remedy.map { "; \($0)" } ?? "")
    }
}
