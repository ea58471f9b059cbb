/** Joins things that are one, in nearly constant time each; the smallest id stands for its group. */
export class Groups {
  private readonly parents = new Map<number, number>()

  join(one: number, other: number): void {
    const [a, b] = [this.of(one), this.of(other)]
    if (a !== b) this.parents.set(Math.max(a, b), Math.min(a, b))
  }

  /** The id that stands for the group of this one. */
  of(id: number): number {
    let root = id
    for (let up = this.parents.get(root); up !== undefined; up = this.parents.get(root)) root = up
    for (let at = id; at !== root; ) {
      const up = this.parents.get(at) ?? root
      this.parents.set(at, root)
      at = up
    }
    return root
  }
}
