public import Footprint

/// What knows the carbon intensity at a time: a series from a file, a provider that is asked while a run goes on.
public protocol IntensityOverTime: Sendable {
    var origin: SeriesOrigin { get }
    /// `nil` where it is not known. Never waits.
    func intensity(at time: TimeSpan) -> CarbonIntensity?
}

extension IntensitySeries: IntensityOverTime {}
