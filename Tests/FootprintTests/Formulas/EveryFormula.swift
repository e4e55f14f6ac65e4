import Footprint

/// Every formula of the project, with a range for each input: what the properties of `FormulaPropertiesTests` are
/// checked on. `FormulaPlacesTests` fails when one is missing.
let everyFormula: [FormulaSample] = training + serving + requests + wholes

/// Training and arithmetic.
private let training: [FormulaSample] = [
    FormulaSample { inputs in
        OperationalEnergy(
            processorTime: inputs(.hours(1_000), .hours(2_000)), power: inputs(.watts(300), .watts(400)),
            pue: inputs(Ratio(1), Ratio(1.5)))
    },
    FormulaSample { inputs in
        OperationalCarbon(
            energy: inputs(.kilowattHours(10), .kilowattHours(20)),
            intensity: inputs(.gramsPerKilowattHour(20), .gramsPerKilowattHour(600)))
    },
    FormulaSample { inputs in
        TrainingOperations(
            parameters: inputs(Count(50e9), Count(200e9)), tokens: inputs(Tokens(100e9), Tokens(500e9)))
    },
    FormulaSample { inputs in
        ProcessorTimeFromOperations(
            operations: inputs(.flop(1e23), .flop(4e23)),
            peak: inputs(.teraflopPerSecond(100), .teraflopPerSecond(1_000)),
            utilisation: inputs(Ratio(0.1), Ratio(0.6)))
    },
    FormulaSample { inputs in
        ModelFlopsUtilisation(
            operations: inputs(.flop(1e23), .flop(4e23)), processorTime: inputs(.hours(3e6), .hours(4e6)),
            peak: inputs(.teraflopPerSecond(100), .teraflopPerSecond(1_000)))
    },
    FormulaSample { inputs in
        EnergyFromOperations(
            operations: inputs(.flop(1e23), .flop(4e23)),
            efficiency: inputs(.flopPerJoule(5e10), .flopPerJoule(9e10)), pue: inputs(Ratio(1.05), Ratio(1.6)))
    },
    FormulaSample { inputs in
        MemoryPower(
            size: inputs(.gigabytes(8), .gigabytes(128)), perGigabyte: inputs(.watts(0.2), .watts(0.5)))
    },
    FormulaSample { inputs in
        ProcessorLoadPower(
            designPower: inputs(.watts(65), .watts(360)), load: inputs(Ratio(0), Ratio(1)),
            curve: ProcessorLoadCurve(
                scale: inputs(Ratio(0.4), Ratio(1.2)), exponent: inputs(Ratio(0.2), Ratio(0.5)),
                threshold: inputs(Ratio(0.04), Ratio(0.08)), idle: inputs(Ratio(0.003), Ratio(0.05))))
    },
    FormulaSample { inputs in
        RestOfSystemPower(
            parts: inputs(.watts(50), .watts(500)), boardShare: inputs(Ratio(0.05), Ratio(1)),
            supplyEfficiency: inputs(Ratio(0.82), Ratio(0.96)))
    },
]

/// Inference on known hardware.
private let serving: [FormulaSample] = [
    FormulaSample { inputs in
        InferenceOperations(
            parameters: inputs(Count(50e9), Count(200e9)), tokens: inputs(Tokens(100), Tokens(2_000)))
    },
    FormulaSample { inputs in
        InferenceEnergy(
            tokens: inputs(Tokens(1e9), Tokens(20e9)),
            throughput: inputs(.tokensPerSecond(50), .tokensPerSecond(200)),
            processors: inputs(Count(1), Count(8)), power: inputs(.watts(300), .watts(700)),
            pue: inputs(Ratio(1.05), Ratio(1.6)))
    },
    FormulaSample { inputs in
        ServingCarbonPerToken(
            processors: inputs(Count(1), Count(8)), power: inputs(.watts(300), .watts(700)),
            pue: inputs(Ratio(1.05), Ratio(1.6)), throughput: inputs(.tokensPerSecond(50), .tokensPerSecond(200)),
            intensity: inputs(.gramsPerKilowattHour(20), .gramsPerKilowattHour(600)))
    },
    FormulaSample { inputs in
        ServingReplicas(
            peakRate: inputs(.tokensPerSecond(100), .tokensPerSecond(2_000)),
            throughput: inputs(.tokensPerSecond(50), .tokensPerSecond(200)))
    },
    FormulaSample { inputs in
        ServingUtilisation(
            tokens: inputs(Tokens(1e9), Tokens(20e9)),
            throughput: inputs(.tokensPerSecond(150), .tokensPerSecond(200)),
            replicas: inputs(Count(5), Count(8)), period: inputs(.days(300), .days(400)))
    },
    FormulaSample { inputs in
        LoadedPower(
            idle: inputs(.watts(60), .watts(140)), busy: inputs(.watts(300), .watts(700)),
            utilisation: inputs(Ratio(0.1), Ratio(1.2)))
    },
    FormulaSample { inputs in
        ProvisionedEnergy(
            demand: ServingDemand(
                tokens: inputs(Tokens(1e9), Tokens(30e9)), period: inputs(.days(300), .days(400)),
                peakRate: inputs(.tokensPerSecond(500), .tokensPerSecond(2_000))),
            replica: ServingReplica(
                processors: inputs(Count(1), Count(4)),
                throughput: inputs(.tokensPerSecond(100), .tokensPerSecond(300)),
                idlePower: inputs(.watts(60), .watts(140)), busyPower: inputs(.watts(300), .watts(700))),
            pue: inputs(Ratio(1), Ratio(1.5)))
    },
]

/// Requests to hosted models.
private let requests: [FormulaSample] = [
    FormulaSample { inputs in
        HostedRequest(
            model: HostedModel(
                parameters: inputs(Count(100e9), Count(400e9)), activeParameters: inputs(Count(10e9), Count(90e9)),
                bitsPerParameter: inputs(Count(8), Count(16))),
            tokens: RequestTokens(
                input: inputs(Tokens(1_000), Tokens(5_000)), cached: inputs(Tokens(0), Tokens(1_000)),
                output: inputs(Tokens(100), Tokens(900)), reasoning: inputs(Tokens(0), Tokens(4_000))),
            hosting: hosting(&inputs),
            site: HostingSite(
                pue: inputs(Ratio(1.05), Ratio(1.5)),
                intensity: inputs(.gramsPerKilowattHour(20), .gramsPerKilowattHour(600))),
            prefill: Prefill(
                peak: inputs(.teraflopPerSecond(300), .teraflopPerSecond(1_000)),
                utilisation: inputs(Ratio(0.2), Ratio(0.7)), power: inputs(.watts(400), .watts(700)),
                cachedShare: inputs(Ratio(0), Ratio(0.1))))
    },
    FormulaSample { inputs in
        GenerationEnergyPerToken(
            parameters: inputs(Count(50e9), Count(200e9)), batchSize: inputs(Count(8), Count(128)))
    },
    FormulaSample { inputs in
        GenerationEnergy(
            correction: inputs(Ratio(0.5), Ratio(1.93)), processors: inputs(Count(1), Count(8)),
            tokens: inputs(Tokens(100), Tokens(2_000)),
            perToken: inputs(.joulesPerToken(0.1), .joulesPerToken(0.5)))
    },
    FormulaSample { inputs in
        GenerationLatency(
            tokens: inputs(Tokens(100), Tokens(2_000)), parameters: inputs(Count(50e9), Count(200e9)),
            batchSize: inputs(Count(8), Count(128)))
    },
    FormulaSample { inputs in
        ServingMemory(
            parameters: inputs(Count(50e9), Count(200e9)), bitsPerParameter: inputs(Count(4), Count(16)))
    },
    FormulaSample { inputs in
        ProcessorsRequired(
            memory: inputs(.gigabytes(50), .gigabytes(900)),
            memoryPerProcessor: inputs(.gigabytes(40), .gigabytes(141)))
    },
    FormulaSample { inputs in
        ServerShareEnergy(
            time: inputs(.seconds(1), .seconds(100)), serverPower: inputs(.kilowatts(0.6), .kilowatts(2)),
            processors: inputs(Count(1), Count(8)), processorsPerServer: inputs(Count(4), Count(8)),
            batchSize: inputs(Count(8), Count(128)))
    },
    FormulaSample { inputs in
        PrefillTokens(
            input: inputs(Tokens(1_000), Tokens(3_000)), cached: inputs(Tokens(0), Tokens(1_500)),
            cachedShare: inputs(Ratio(0), Ratio(0.1)))
    },
    FormulaSample { inputs in
        OccupiedTime(
            writing: inputs(.seconds(1), .seconds(100)), batchSize: inputs(Count(8), Count(128)),
            reading: inputs(.hours(0), .hours(0.01)), processors: inputs(Count(1), Count(8)))
    },
    FormulaSample { inputs in
        RequestEnergy(
            generation: inputs(.wattHours(0.1), .wattHours(0.5)),
            server: inputs(.wattHours(0.1), .wattHours(0.5)), prefill: inputs(.wattHours(0), .wattHours(0.2)),
            pue: inputs(Ratio(1.05), Ratio(1.6)))
    },
    FormulaSample { inputs in
        ProcessorsEmbodied(
            processors: inputs(Count(1), Count(8)), processorEmbodied: inputs(.kilograms(150), .kilograms(575)),
            serverEmbodied: inputs(.kilograms(2_500), .kilograms(5_700)),
            processorsPerServer: inputs(Count(4), Count(8)))
    },
]

/// Hardware, water, totals and decisions.
private let wholes: [FormulaSample] = [
    FormulaSample { inputs in
        LifetimeInUse(
            lifetime: inputs(.years(3), .years(6)), utilisation: inputs(Ratio(0.5), Ratio(0.95)))
    },
    FormulaSample { inputs in
        EmbodiedShare(
            embodied: inputs(.kilograms(150), .kilograms(200_000)), time: inputs(.hours(1), .hours(3_000)),
            lifetimeInUse: inputs(.hours(20_000), .hours(50_000)), resourceShare: inputs(Ratio(0.1), Ratio(1)))
    },
    FormulaSample { inputs in
        OnSiteWater(
            itEnergy: inputs(.kilowattHours(10), .kilowattHours(2_000)),
            effectiveness: inputs(.litresPerKilowattHour(0.1), .litresPerKilowattHour(1.8)))
    },
    FormulaSample { inputs in
        OffSiteWater(
            energy: inputs(.kilowattHours(10), .kilowattHours(2_000)),
            intensity: inputs(.litresPerKilowattHour(0.5), .litresPerKilowattHour(5)))
    },
    FormulaSample { inputs in
        TotalWater(
            onSite: inputs(.litres(10), .litres(400)), offSite: inputs(.litres(100), .litres(4_000)))
    },
    FormulaSample { inputs in
        TotalCarbon(
            training: inputs(.kilograms(10_000), .kilograms(100_000)),
            inference: inputs(.kilograms(5_000), .kilograms(50_000)),
            embodied: inputs(.kilograms(0), .kilograms(10_000)))
    },
    FormulaSample { inputs in
        SoftwareCarbonIntensity(
            operational: inputs(.kilograms(10_000), .kilograms(100_000)),
            embodied: inputs(.kilograms(0), .kilograms(10_000)), units: inputs(Count(1e6), Count(2e7)))
    },
    FormulaSample { inputs in
        EquivalentCount(
            carbon: inputs(.kilograms(10), .kilograms(30_000)), each: inputs(.kilograms(0.1), .kilograms(0.2)))
    },
    FormulaSample { inputs in
        UpgradePayback(
            embodied: inputs(.kilograms(800), .kilograms(2_000)),
            oldRate: inputs(
                CarbonMass.kilograms(500) / TimeSpan.years(1), CarbonMass.kilograms(900) / TimeSpan.years(1)),
            newRate: inputs(
                CarbonMass.kilograms(200) / TimeSpan.years(1), CarbonMass.kilograms(500) / TimeSpan.years(1)),
            rebound: inputs(Ratio(0), Ratio(0.6)))
    },
    FormulaSample { inputs in
        BreakEven(
            fixed1: inputs(.kilograms(60_000), .kilograms(70_000)),
            perUse1: inputs(CarbonMass.kilograms(12_000) / Count(10_000), CarbonMass.kilograms(25_000) / Count(10_000)),
            fixed2: inputs(.kilograms(40_000), .kilograms(65_000)),
            perUse2: inputs(CarbonMass.kilograms(20_000) / Count(10_000), CarbonMass.kilograms(30_000) / Count(10_000)))
    },
    FormulaSample { inputs in
        FourMEnergy(
            energy: inputs(.megawattHours(1_000), .megawattHours(2_000)), model: inputs(Ratio(5), Ratio(10)),
            machine: inputs(Ratio(2), Ratio(5)), mechanisation: inputs(Ratio(1.4), Ratio(2)))
    },
    FormulaSample { inputs in
        FourMCarbon(
            carbon: inputs(.tonnes(500), .tonnes(1_000)), model: inputs(Ratio(5), Ratio(10)),
            machine: inputs(Ratio(2), Ratio(5)), mechanisation: inputs(Ratio(1.4), Ratio(2)),
            map: inputs(Ratio(5), Ratio(10)))
    },
]

private func hosting(_ inputs: inout InputSampler) -> Hosting {
    var hosting = Hosting.ecoLogits
    hosting.batchSize = inputs(Count(8), Count(128))
    hosting.memoryPerProcessor = inputs(.gigabytes(80), .gigabytes(141))
    hosting.processorsPerServer = inputs(Count(4), Count(8))
    hosting.serverPower = inputs(.kilowatts(0.8), .kilowatts(2))
    hosting.processorEmbodied = inputs(.kilograms(150), .kilograms(575))
    hosting.serverEmbodied = inputs(.kilograms(2_500), .kilograms(5_700))
    hosting.lifetime = inputs(.years(3), .years(6))
    hosting.correction = inputs(Ratio(0.5), Ratio(2))
    return hosting
}
