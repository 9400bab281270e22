$computers = @@computers@@
Invoke-Group $plan $computers @@edition@@
