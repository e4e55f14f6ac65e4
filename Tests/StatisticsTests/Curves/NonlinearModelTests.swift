import RealModule
import Statistics
import Testing

@Test("Derivatives of differences hold ten digits, within the bounds and beside them")
func differences() {
    let inside = NonlinearModel(
        name: "power", parameters: [.init("factor"), .init("exponent")],
        value: { x, b in b[0] * Double.pow(x[0], b[1]) })
    let gradient = inside.gradient([3], [2, 1.5])
    let exact = [Double.pow(3, 1.5), 2 * Double.pow(3, 1.5) * Double.log(3)]
    for (one, other) in zip(gradient, exact) { #expect(abs(one / other - 1) < 1e-10) }
    // A root is not defined below 0, where the bound is.
    let root = NonlinearModel(
        name: "root", parameters: [.init("a", from: 0, to: 4)],
        value: { x, b in (b[0] * (5 - b[0])).squareRoot() * x[0] })
    #expect(abs(root.gradient([1], [4])[0] + 3.0 / 4) < 1e-9)
}
