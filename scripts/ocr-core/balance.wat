;; In how many columns the two halves of a letter's place differ (textord/pithsync.cpp, FPCUTPT::assign): column by column
;; from both ends to the middle, whether one is empty and the other is not. Tesseract asks its STATS for each column by itself,
;; for every place that a letter of a fixed pitch could have. Least and greatest column are at 0 and 4 there; what lies beyond
;; counts as the outermost ones.
(module
  (import "core" "memory" (memory 1))
  (func (export "kernel") (param $columns i32) (param $stats i32) (param $first i32) (param $last i32) (result i32)
    (local $least i32) (local $greatest i32) (local $left i32) (local $right i32) (local $count i32) (local $differ v128)
    (local.set $least (i32.load (local.get $stats)))
    (local.set $greatest (i32.load offset=4 (local.get $stats)))
    (local.set $left (local.get $first))
    (local.set $right (local.get $last))
    (block $beyond
      (br_if $beyond (i32.lt_s (local.get $left) (local.get $least)))
      (br_if $beyond (i32.gt_s (local.get $right) (local.get $greatest)))
      (loop $four
        (br_if $beyond (i32.le_s (i32.sub (local.get $right) (local.get $left)) (i32.const 6)))
        (local.set $differ (i32x4.sub (local.get $differ) (v128.xor
          (i32x4.le_s
            (v128.load align=4 (i32.add (local.get $columns)
              (i32.shl (i32.sub (local.get $left) (local.get $least)) (i32.const 2))))
            (v128.const i32x4 0 0 0 0))
          (i32x4.le_s
            (i8x16.shuffle 12 13 14 15 8 9 10 11 4 5 6 7 0 1 2 3
              (v128.load align=4 (i32.add (local.get $columns)
                (i32.shl (i32.sub (i32.sub (local.get $right) (i32.const 3)) (local.get $least)) (i32.const 2))))
              (v128.const i32x4 0 0 0 0))
            (v128.const i32x4 0 0 0 0)))))
        (local.set $left (i32.add (local.get $left) (i32.const 4)))
        (local.set $right (i32.sub (local.get $right) (i32.const 4)))
        (br $four)))
    (local.set $count (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $differ)) (i32x4.extract_lane 1 (local.get $differ)))
      (i32.add (i32x4.extract_lane 2 (local.get $differ)) (i32x4.extract_lane 3 (local.get $differ)))))
    (block $met
      (loop $one
        (br_if $met (i32.ge_s (local.get $left) (local.get $right)))
        (local.set $count (i32.add (local.get $count) (i32.xor
          (i32.le_s
            (i32.load (i32.add (local.get $columns) (i32.shl
              (i32.sub
                (select (local.get $least)
                  (select (local.get $greatest) (local.get $left) (i32.ge_s (local.get $left) (local.get $greatest)))
                  (i32.le_s (local.get $left) (local.get $least)))
                (local.get $least))
              (i32.const 2))))
            (i32.const 0))
          (i32.le_s
            (i32.load (i32.add (local.get $columns) (i32.shl
              (i32.sub
                (select (local.get $least)
                  (select (local.get $greatest) (local.get $right) (i32.ge_s (local.get $right) (local.get $greatest)))
                  (i32.le_s (local.get $right) (local.get $least)))
                (local.get $least))
              (i32.const 2))))
            (i32.const 0)))))
        (local.set $left (i32.add (local.get $left) (i32.const 1)))
        (local.set $right (i32.sub (local.get $right) (i32.const 1)))
        (br $one)))
    (local.get $count)))
