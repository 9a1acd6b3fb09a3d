;; The greatest of the values of a few neighbouring pixels, feature by feature (lstm/maxpool.cpp), for a whole picture of
;; 8-bit integers with as many features as fill vectors. 1 if it did so; 0 leaves all to Tesseract's own loop, which asks for
;; the place of each pixel, and keeps where it found each value: only training reads that.
(module
  (import "core" "memory" (memory 1))
  (func (export "kernel") (param $layer i32) (param $input i32) (param $output i32) (result i32)
    (local $features i32) (local $rows i32) (local $columns i32) (local $seenRows i32) (local $seenColumns i32)
    (local $x i32) (local $y i32) (local $right i32) (local $bottom i32) (local $column i32) (local $row i32)
    (local $feature i32) (local $to i32) (local $from i32) (local $line i32) (local $most v128)
    ;; NetworkIO: whether it holds integers at 48, values of a step in time at 40, its StrideMap from 52 on. That: pictures at
    ;; 0, rows and columns of all at 4 and 8, the way from row to row at 16, rows and columns of each in vectors at 24 and 36.
    (if (i32.ne (i32.load8_u offset=48 (local.get $input)) (i32.const 1)) (then (return (i32.const 0))))
    (if (i32.ne (i32.load8_u offset=48 (local.get $output)) (i32.const 1)) (then (return (i32.const 0))))
    (if (i32.ne (i32.load offset=52 (local.get $input)) (i32.const 1)) (then (return (i32.const 0))))
    (if (i32.ne (i32.load offset=52 (local.get $output)) (i32.const 1)) (then (return (i32.const 0))))
    (local.set $features (i32.load offset=40 (local.get $output)))
    (if (i32.ne (local.get $features) (i32.load offset=40 (local.get $input))) (then (return (i32.const 0))))
    (if (i32.and (local.get $features) (i32.const 15)) (then (return (i32.const 0))))
    (if (i32.lt_s (local.get $features) (i32.const 16)) (then (return (i32.const 0))))
    (local.set $rows (i32.load offset=56 (local.get $output)))
    (local.set $columns (i32.load offset=60 (local.get $output)))
    (local.set $seenRows (i32.load offset=56 (local.get $input)))
    (local.set $seenColumns (i32.load offset=60 (local.get $input)))
    ;; The one picture fills its map.
    (if (i32.ne (i32.load (i32.load offset=76 (local.get $output))) (local.get $rows)) (then (return (i32.const 0))))
    (if (i32.ne (i32.load (i32.load offset=88 (local.get $output))) (local.get $columns)) (then (return (i32.const 0))))
    (if (i32.ne (i32.load (i32.load offset=76 (local.get $input))) (local.get $seenRows)) (then (return (i32.const 0))))
    (if (i32.ne (i32.load (i32.load offset=88 (local.get $input))) (local.get $seenColumns)) (then (return (i32.const 0))))
    (if (i32.ne (i32.load offset=68 (local.get $output)) (local.get $columns)) (then (return (i32.const 0))))
    ;; Integers lie at the address at 28. Maxpool: columns at 104 and rows at 108 that make one.
    (local.set $to (i32.load offset=28 (local.get $output)))
    (block $done (loop $rowOf
      (br_if $done (i32.ge_s (local.get $y) (local.get $rows)))
      (local.set $bottom (i32.add (i32.mul (local.get $y) (i32.load offset=108 (local.get $layer)))
        (i32.load offset=108 (local.get $layer))))
      (if (i32.gt_s (local.get $bottom) (local.get $seenRows)) (then (local.set $bottom (local.get $seenRows))))
      (local.set $x (i32.const 0))
      (block $rowDone (loop $pixel
        (br_if $rowDone (i32.ge_s (local.get $x) (local.get $columns)))
        (local.set $right (i32.add (i32.mul (local.get $x) (i32.load offset=104 (local.get $layer)))
          (i32.load offset=104 (local.get $layer))))
        (if (i32.gt_s (local.get $right) (local.get $seenColumns)) (then (local.set $right (local.get $seenColumns))))
        (local.set $feature (i32.const 0))
        (loop $sixteen
          (local.set $row (i32.mul (local.get $y) (i32.load offset=108 (local.get $layer))))
          (local.set $most (v128.const i8x16 -128 -128 -128 -128 -128 -128 -128 -128 -128 -128 -128 -128 -128 -128 -128 -128))
          (loop $seenRow
            (local.set $column (i32.mul (local.get $x) (i32.load offset=104 (local.get $layer))))
            (local.set $from (i32.add (i32.add (i32.load offset=28 (local.get $input)) (local.get $feature))
              (i32.mul (local.get $features)
                (i32.add (i32.mul (local.get $row) (i32.load offset=68 (local.get $input))) (local.get $column)))))
            (loop $seen
              (local.set $most (i8x16.max_s (local.get $most) (v128.load align=1 (local.get $from))))
              (local.set $from (i32.add (local.get $from) (local.get $features)))
              (br_if $seen (i32.lt_s (local.tee $column (i32.add (local.get $column) (i32.const 1))) (local.get $right))))
            (br_if $seenRow (i32.lt_s (local.tee $row (i32.add (local.get $row) (i32.const 1))) (local.get $bottom))))
          (v128.store align=1 (i32.add (local.get $to) (local.get $feature)) (local.get $most))
          (br_if $sixteen
            (i32.lt_s (local.tee $feature (i32.add (local.get $feature) (i32.const 16))) (local.get $features))))
        (local.set $to (i32.add (local.get $to) (local.get $features)))
        (local.set $x (i32.add (local.get $x) (i32.const 1)))
        (br $pixel)))
      (local.set $y (i32.add (local.get $y) (i32.const 1)))
      (br $rowOf)))
    (i32.const 1)))
