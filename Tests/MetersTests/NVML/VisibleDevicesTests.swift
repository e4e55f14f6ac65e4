import Testing

@testable import Meters

@Suite("Which cards a command may use")
struct VisibleDevicesTests {
    private let machine = FakeNVML(
        (0..<4).map { index in FakeCard { $0.uuid = "GPU-\(index)f3c-aa" } })

    private func visible(_ variables: [String: String], _ machine: FakeNVML? = nil) throws -> [Int]? {
        let machine = machine ?? self.machine
        let library = try machine.library()
        return try FakeNVML.$current.withValue(machine) {
            let cards = try library.cards().compactMap { try? $0.get() }
            return VisibleDevices(variables, cards: cards, cardOfUUID: library.card).indices?.sorted()
        }
    }

    @Test(
        "CUDA_VISIBLE_DEVICES: numbers, UUIDs and their beginnings, partitions; the first that names no card ends it",
        arguments: [
            ("0,2", [0, 2]), (" 3 , 1 ", [1, 3]), ("", []), ("-1", []), ("1,-1,2", [1]), ("0,9,1", [0]),
            ("GPU-2f3c-aa,GPU-0", [0, 2]), ("GPU-", []), ("GPU-x,0", []), ("MIG-3-aaaa,MIG-1-bb", [1, 3]),
            ("MIG-9-aaaa", []), ("MIG-GPU-1f3c-aa/7/0", [1]), ("NoDevFiles", []), ("0,,1", [0]),
        ])
    func cuda(text: String, expected: [Int]) throws {
        #expect(try visible(["CUDA_VISIBLE_DEVICES": text]) == expected)
    }

    @Test("Without the variables nothing is known")
    func none() throws {
        #expect(try visible([:]) == nil)
    }

    @Test("Numbers say nothing where cards differ and CUDA orders them by speed")
    func order() throws {
        let mixed = FakeNVML([FakeCard { $0.name = "NVIDIA T400" }, FakeCard()])
        #expect(try visible(["CUDA_VISIBLE_DEVICES": "0"], mixed) == nil)
        #expect(try visible(["CUDA_VISIBLE_DEVICES": "0", "CUDA_DEVICE_ORDER": "PCI_BUS_ID"], mixed) == [0])
    }

    @Test("NVIDIA_VISIBLE_DEVICES counts only where it names UUIDs: its numbers are those outside the container")
    func container() throws {
        for text in ["all", "none", "void", "", "2,3", "0"] {
            #expect(try visible(["NVIDIA_VISIBLE_DEVICES": text]) == nil)
        }
        #expect(try visible(["NVIDIA_VISIBLE_DEVICES": "GPU-1f3c-aa"]) == [1])
        #expect(try visible(["NVIDIA_VISIBLE_DEVICES": "GPU-1f3c-aa", "CUDA_VISIBLE_DEVICES": "2"]) == [2])
    }
}
