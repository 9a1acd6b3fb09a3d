;; The exponentials of softmax and their sum (lstm/functions.h): of each value its distance to the greatest, at most 86, to
;; the power of e. Four at once, by the steps of the C library's expf for numbers from -86 to 0, which are rounded alike; the
;; sum is made value by value, in the order of Tesseract's.
(module
  (import "core" "memory" (memory 1))
  (func (export "kernel") (param $at i32) (param $count i32) (param $greatest f32) (result f32)
    (local $x v128) (local $k v128) (local $size v128) (local $high v128) (local $low v128) (local $rest v128)
    (local $square v128) (local $c v128) (local $y v128) (local $least v128) (local $sum f32)
    (block $all
      (loop $next
        (br_if $all (i32.le_s (local.get $count) (i32.const 0)))
        (local.set $x (f32x4.sub (v128.load align=4 (local.get $at)) (f32x4.splat (local.get $greatest))))
        ;; Distances beyond 86, and e to the power of -86.
        (local.set $least (f32x4.lt (local.get $x) (v128.const f32x4 -86 -86 -86 -86)))
        (local.set $x (f32x4.pmin (local.get $x) (v128.const f32x4 0 0 0 0)))
        (local.set $size (f32x4.abs (local.get $x)))
        ;; x = k ln 2 + rest: k = 0 where that is small, -1 a little further, else to the nearest.
        (local.set $k (i32x4.trunc_sat_f32x4_s (f32x4.sub
          (f32x4.mul (local.get $x) (v128.const f32x4 0x1.715476p+0 0x1.715476p+0 0x1.715476p+0 0x1.715476p+0))
          (v128.const f32x4 0.5 0.5 0.5 0.5))))
        (local.set $k (v128.bitselect (local.get $k) (v128.const i32x4 -1 -1 -1 -1)
          (i32x4.gt_s (local.get $size) (v128.const i32x4 0x3f851591 0x3f851591 0x3f851591 0x3f851591))))
        (local.set $k (v128.and (local.get $k)
          (i32x4.gt_s (local.get $size) (v128.const i32x4 0x3eb17218 0x3eb17218 0x3eb17218 0x3eb17218))))
        (local.set $y (f32x4.convert_i32x4_s (local.get $k)))
        (local.set $high (f32x4.add (local.get $x)
          (f32x4.mul (local.get $y) (v128.const f32x4 -0x1.62e4p-1 -0x1.62e4p-1 -0x1.62e4p-1 -0x1.62e4p-1))))
        (local.set $low (f32x4.mul (local.get $y)
          (v128.const f32x4 0x1.7f7d1cp-20 0x1.7f7d1cp-20 0x1.7f7d1cp-20 0x1.7f7d1cp-20)))
        (local.set $rest (f32x4.sub (local.get $high) (local.get $low)))
        (local.set $square (f32x4.mul (local.get $rest) (local.get $rest)))
        (local.set $c (f32x4.sub (local.get $rest) (f32x4.mul (local.get $square) (f32x4.add
          (f32x4.mul (local.get $square)
            (v128.const f32x4 -0x1.6aa42ap-9 -0x1.6aa42ap-9 -0x1.6aa42ap-9 -0x1.6aa42ap-9))
          (v128.const f32x4 0x1.55551ep-3 0x1.55551ep-3 0x1.55551ep-3 0x1.55551ep-3)))))
        (local.set $y (f32x4.add
          (f32x4.sub (local.get $high) (f32x4.sub (local.get $low) (f32x4.div
            (f32x4.mul (local.get $rest) (local.get $c))
            (f32x4.sub (v128.const f32x4 2 2 2 2) (local.get $c)))))
          (v128.const f32x4 1 1 1 1)))
        (local.set $y (f32x4.mul (local.get $y) (i32x4.add
          (i32x4.shl (local.get $k) (i32.const 23)) (v128.const f32x4 1 1 1 1))))
        ;; Below 2^-14 there is no more than 1 + x.
        (local.set $y (v128.bitselect (local.get $y) (f32x4.add (local.get $x) (v128.const f32x4 1 1 1 1))
          (i32x4.gt_s (local.get $size) (v128.const i32x4 0x38ffffff 0x38ffffff 0x38ffffff 0x38ffffff))))
        (local.set $y (v128.bitselect
          (v128.const f32x4 0x1.e726c4p-125 0x1.e726c4p-125 0x1.e726c4p-125 0x1.e726c4p-125)
          (local.get $y) (local.get $least)))
        (local.set $sum (f32.add (local.get $sum) (f32x4.extract_lane 0 (local.get $y))))
        (if (i32.ge_s (local.get $count) (i32.const 4))
          (then
            (local.set $sum (f32.add (local.get $sum) (f32x4.extract_lane 1 (local.get $y))))
            (local.set $sum (f32.add (local.get $sum) (f32x4.extract_lane 2 (local.get $y))))
            (local.set $sum (f32.add (local.get $sum) (f32x4.extract_lane 3 (local.get $y))))
            (v128.store align=4 (local.get $at) (local.get $y)))
          (else
            (f32.store (local.get $at) (f32x4.extract_lane 0 (local.get $y)))
            (if (i32.ge_s (local.get $count) (i32.const 2))
              (then
                (local.set $sum (f32.add (local.get $sum) (f32x4.extract_lane 1 (local.get $y))))
                (f32.store offset=4 (local.get $at) (f32x4.extract_lane 1 (local.get $y)))))
            (if (i32.ge_s (local.get $count) (i32.const 3))
              (then
                (local.set $sum (f32.add (local.get $sum) (f32x4.extract_lane 2 (local.get $y))))
                (f32.store offset=8 (local.get $at) (f32x4.extract_lane 2 (local.get $y)))))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (local.set $count (i32.sub (local.get $count) (i32.const 4)))
        (br $next)))
    (local.get $sum)))
