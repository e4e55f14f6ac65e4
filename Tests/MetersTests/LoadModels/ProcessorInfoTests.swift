import Testing

@testable import Meters

@Suite struct ProcessorInfoTests {
    @Test(
        "Names lose the makers' marks and clock rates",
        arguments: [
            ("Intel(R) Xeon(R) CPU E5-2620 v3 @ 2.40GHz", "Intel Xeon E5-2620 v3"),
            ("Intel(R) Core(TM) i7-8700K CPU @ 3.70GHz", "Intel Core i7-8700K"),
            ("AMD EPYC 8024P 8-Core Processor", "AMD EPYC 8024P"),
            ("AMD Ryzen Threadripper 1950X 16-Core Processor", "AMD Ryzen Threadripper 1950X"),
            ("AMD Ryzen 7 5800H with Radeon Graphics", "AMD Ryzen 7 5800H"),
            ("12th Gen Intel(R) Core(TM) i5-12400", "Intel Core i5-12400"),
        ])
    func names(given: String, plain: String) {
        #expect(ProcessorInfo.plainName(given) == plain)
    }

    @Test("Logical processors belong to the socket of their physical id")
    func sockets() {
        let info = ProcessorInfo(StoredProc.cpuinfo("X"))
        #expect(info.socketOf == [0: 0, 1: 0, 2: 1, 3: 1])
        #expect(info.sockets == [0, 1] && info.logicalProcessors(in: 1) == 2)
    }

    @Test("Without physical ids there is one socket")
    func oneSocket() {
        let info = ProcessorInfo("processor : 0\nprocessor : 1\nCPU implementer : 0x41\nCPU part : 0xd0c\n")
        #expect(info.sockets == [0])
        #expect(info.name == "Arm part 0xd0c of implementer 0x41")
    }

    @Test("POWER names its processor in another line")
    func power() {
        #expect(
            ProcessorInfo("processor\t: 0\ncpu\t\t: POWER9, altivec supported\n").name == "POWER9, altivec supported")
    }

    @Test("The hypervisor flag marks a virtual machine")
    func virtual() {
        #expect(ProcessorInfo(StoredProc.cpuinfo("X", flags: "fpu hypervisor")).isVirtual)
        #expect(!ProcessorInfo(StoredProc.cpuinfo("X")).isVirtual)
    }
}
